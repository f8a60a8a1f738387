package fr.estuaire.shell.ui;

import com.vaadin.flow.component.UI;

/** Light or dark pages, as the device says or as the person chose; the choice stays in their browser. */
enum Look {
    DEVICE("Comme l’appareil", ""),
    LIGHT("Claire", "clair"),
    DARK("Sombre", "sombre");

    /** Run before the first paint of a page, so that a dark one does not flash. */
    static final String SCRIPT = """
            window.estuaireApparence = function (choix) {
              var racine = document.documentElement;
              if (choix) { racine.setAttribute('data-apparence', choix); } else { racine.removeAttribute('data-apparence'); }
            };
            try { window.estuaireApparence(localStorage.getItem('estuaire-apparence')); } catch (refus) { }
            """;

    private final String word;
    private final String value;

    Look(String word, String value) {
        this.word = word;
        this.value = value;
    }

    String word() {
        return word;
    }

    void apply(UI ui) {
        ui.getPage()
                .executeJs(
                        "window.estuaireApparence($0); try { localStorage.setItem('estuaire-apparence', $0); } catch (refus) { }",
                        value);
    }
}

package fr.estuaire.reference.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import fr.estuaire.reference.CertificationFilter.Etat;
import fr.estuaire.reference.EtablissementLine;
import fr.estuaire.reference.Habilitation;
import fr.estuaire.reference.Qualiopi;
import fr.estuaire.reference.Register;
import fr.estuaire.reference.RegisterFreshness;
import fr.estuaire.reference.VarianteRegionale;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Tone;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The states of the registers in words, the same on every page. */
final class RegisterWords {
    private RegisterWords() {}

    static Badge badge(Etat etat) {
        return switch (etat) {
            case ACTIVE -> new Badge(etat.label(), Tone.SUCCESS);
            case BIENTOT_FINIE -> new Badge(etat.label(), Tone.WARNING);
            case FINIE -> new Badge(etat.label(), Tone.NEUTRAL);
        };
    }

    static Badge badge(EtablissementLine line) {
        if (line.ouvert() == null) {
            return new Badge("Inconnu de SIRENE", Tone.NEUTRAL);
        }
        return line.ouvert() ? new Badge("Ouvert", Tone.SUCCESS) : new Badge("Fermé", Tone.DANGER);
    }

    static Badge badge(Habilitation habilitation) {
        if (!habilitation.active()) {
            return new Badge("Finie", Tone.NEUTRAL);
        }
        return habilitation.annonceePerdue()
                ? new Badge("Perte annoncée", Tone.WARNING)
                : new Badge("En cours", Tone.SUCCESS);
    }

    static Badge badge(VarianteRegionale.Statut statut) {
        return new Badge(
                statut.label(),
                switch (statut) {
                    case PROPOSEE -> Tone.INFO;
                    case ACCEPTEE -> Tone.SUCCESS;
                    case REFUSEE -> Tone.DANGER;
                    case RETIREE -> Tone.NEUTRAL;
                });
    }

    static String qualiopi(Collection<Qualiopi> held) {
        return Arrays.stream(Qualiopi.values())
                .filter(held::contains)
                .map(category -> category == Qualiopi.VAE ? "VAE" : category.label())
                .collect(Collectors.joining(", "));
    }

    /** As people write it: {@code 732 829 320 00074}. */
    static String siret(String siret) {
        return siret.length() == 14
                ? siret.substring(0, 3) + "\u00A0" + siret.substring(3, 6) + "\u00A0" + siret.substring(6, 9) + "\u00A0"
                        + siret.substring(9)
                : siret;
    }

    /** As people write it: {@code 732 829 320}. */
    static String siren(String siren) {
        return siren.length() == 9
                ? siren.substring(0, 3) + "\u00A0" + siren.substring(3, 6) + "\u00A0" + siren.substring(6)
                : siren;
    }

    /** An account, which a narrow cell may only cut before its « @ ». */
    static String account(String identifiant) {
        return identifiant.replace("@", "\u200B@");
    }

    /** Everything that is not empty, on one line. */
    static String line(String separator, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(separator));
    }

    static String level(@Nullable Integer niveau) {
        return niveau == null || niveau == 0 ? "sans niveau" : "niveau " + niveau;
    }

    /** How old the registers are; and whether they are made up, which is said in full. */
    static Div freshness(RegisterFreshness freshness, Clock clock, Register... registers) {
        Div note = new Div();
        note.addClassName("registres");
        if (freshness.isDemonstration(registers)) {
            Badge made = new Badge("Jeu de démonstration", Tone.WARNING, VaadinIcon.FLASK);
            note.add(
                    made,
                    new Paragraph(
                            "Les noms et les numéros de cette page sont inventés : rien ici n’existe. L’administration"
                                    + " nationale importe les vrais répertoires dans « Référentiels »."));
        }
        note.add(new Paragraph(List.of(registers).stream()
                .map(register -> register.label() + ", " + age(freshness, clock, register))
                .collect(Collectors.joining(" · ", "Sources : ", "."))));
        return note;
    }

    private static String age(RegisterFreshness freshness, Clock clock, Register register) {
        return freshness
                .findLast(register)
                .map(at -> "import " + FrenchText.age(at, clock))
                .orElse("aucun import");
    }

    /** A choice among constants, or none of them. */
    static <T> Select<T> select(String label, String none, Collection<T> items, Function<T, String> word) {
        Select<T> select = new Select<>();
        select.setLabel(label);
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(none);
        select.setItemLabelGenerator(item -> item == null ? none : word.apply(item));
        return select;
    }
}

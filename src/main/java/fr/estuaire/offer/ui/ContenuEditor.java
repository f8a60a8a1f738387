package fr.estuaire.offer.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.estuaire.lheo.CodeLheo;
import fr.estuaire.lheo.DictLheo;
import fr.estuaire.offer.Certification;
import fr.estuaire.offer.Codes;
import fr.estuaire.offer.Contenu;
import fr.estuaire.shared.ui.FormSection;
import java.util.List;

/** « Ce qu’on apprend »: the description of the formation and the certification it leads to. */
final class ContenuEditor extends Div {
    private static final int INTITULE = 255;
    private static final int TEXTE = 3000;
    private static final int CODES = 60;
    private final TextField intitule;
    private final TextArea objectif;
    private final TextArea resultats;
    private final TextArea programme;
    private final TextField formacodes;
    private final TextField nsf;
    private final TextField rome;
    private final ComboBox<CodeLheo> objectifGeneral;
    private final ComboBox<CodeLheo> parcours;
    private final ComboBox<CodeLheo> niveauEntree;
    private final TextField url;
    private final RadioButtonGroup<Boolean> certifiante;
    private final TextField rncp;
    private final TextField rs;
    private final TextField certifInfo;
    private final ComboBox<CodeLheo> niveauSortie;

    ContenuEditor(Fields fields) {
        intitule = fields.text("Intitulé de la formation", INTITULE);
        objectif = fields.longText("Objectif", TEXTE, "Ce que la personne saura faire, en phrases simples.");
        resultats = fields.longText("Résultats attendus", TEXTE, "Diplôme, titre, attestation, compétences.");
        programme = fields.longText("Contenu", TEXTE, "Le programme, dans l’ordre où il est suivi.");
        formacodes = codes(fields, "Formacodes", "5 chiffres chacun, le principal d’abord, 5 au plus.");
        nsf = codes(fields, "Spécialités (NSF)", "3 chiffres chacune, 3 au plus.");
        rome = codes(fields, "Métiers (ROME)", "Une lettre et 4 chiffres, 5 au plus.");
        objectifGeneral = fields.code("Objectif général", DictLheo.AIS);
        parcours = fields.code("Type de parcours", DictLheo.TYPE_PARCOURS);
        niveauEntree = fields.code("Niveau d’entrée", DictLheo.NIVEAUX);
        url = fields.text("Page web de la formation", 400);
        certifiante = fields.yesNo("La formation est-elle certifiante ?");
        rncp = fields.text("Numéro RNCP", 10);
        rs = fields.text("Numéro RS", 10);
        certifInfo = fields.text("Code Certif Info", 10);
        niveauSortie = fields.code("Niveau de sortie", DictLheo.NIVEAUX);
        certifiante.addValueChangeListener(event -> showCertification());
        Fields.require(intitule, objectif, resultats, programme, formacodes, parcours, niveauEntree, certifiante);
        add(
                new FormSection("Ce qu’on apprend", "")
                        .wide(intitule, objectif, programme, resultats)
                        .wide(
                                Cards.row(formacodes, rome, nsf),
                                Cards.row(parcours, niveauEntree, objectifGeneral),
                                url),
                new FormSection(
                                "Certification",
                                "Une formation certifiante mène à un titre, un diplôme ou un certificat.")
                        .wide(certifiante)
                        .wide(Cards.row(rncp, rs, certifInfo, niveauSortie)));
    }

    private static TextField codes(Fields fields, String label, String help) {
        TextField field = fields.text(label, CODES);
        field.setHelperText(help);
        return field;
    }

    private void showCertification() {
        boolean visible = Boolean.TRUE.equals(certifiante.getValue());
        List.<com.vaadin.flow.component.Component>of(rncp, rs, certifInfo, niveauSortie)
                .forEach(field -> field.setVisible(visible));
    }

    void set(Contenu contenu, Certification certification) {
        intitule.setValue(Fields.orEmpty(contenu.intitule()));
        objectif.setValue(Fields.orEmpty(contenu.objectif()));
        resultats.setValue(Fields.orEmpty(contenu.resultats()));
        programme.setValue(Fields.orEmpty(contenu.programme()));
        formacodes.setValue(Fields.typed(contenu.formacodes()));
        nsf.setValue(Fields.typed(contenu.nsf()));
        rome.setValue(Fields.typed(contenu.rome()));
        Fields.select(objectifGeneral, DictLheo.AIS, contenu.objectifGeneral());
        Fields.select(parcours, DictLheo.TYPE_PARCOURS, contenu.parcours());
        Fields.select(niveauEntree, DictLheo.NIVEAUX, contenu.niveauEntree());
        url.setValue(Fields.orEmpty(contenu.url()));
        certifiante.setValue(certification.certifiante());
        rncp.setValue(Fields.orEmpty(certification.rncp()));
        rs.setValue(Fields.orEmpty(certification.rs()));
        certifInfo.setValue(Fields.orEmpty(certification.certifInfo()));
        Fields.select(niveauSortie, DictLheo.NIVEAUX, certification.niveauSortie());
        showCertification();
    }

    Contenu contenu() {
        Codes typed = Fields.typed(formacodes);
        return new Contenu(
                Fields.text(intitule),
                Fields.text(objectif),
                Fields.text(resultats),
                Fields.text(programme),
                typed,
                Fields.typed(nsf),
                Fields.typed(rome),
                Fields.code(objectifGeneral),
                Fields.code(parcours),
                Fields.code(niveauEntree),
                Fields.text(url));
    }

    Certification certification() {
        return new Certification(
                certifiante.getValue(),
                Fields.text(rncp),
                Fields.text(rs),
                Fields.text(certifInfo),
                Fields.code(niveauSortie));
    }
}

package fr.estuaire.offer.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fr.estuaire.offer.Adresse;
import fr.estuaire.reference.Commune;
import fr.estuaire.reference.Communes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address whose commune is chosen in the official list, by its name or its postal code. */
final class AdresseFields extends Div {
    private static final int LIGNE = 50;
    private static final int DENOMINATION = 255;
    private static final int SUGGESTIONS = 50;

    private final transient Communes communes;
    private final transient Fields fields;
    private final TextField denomination;
    private final TextField ligne1;
    private final TextField ligne2;
    private final ComboBox<Commune> commune = new ComboBox<>("Commune");
    private final ComboBox<String> codePostal = new ComboBox<>("Code postal");

    AdresseFields(Communes communes, Fields fields) {
        this.communes = communes;
        this.fields = fields;
        addClassName("champs");
        denomination = fields.text("Bâtiment ou lieu-dit", DENOMINATION);
        ligne1 = fields.text("Numéro et voie", LIGNE);
        ligne2 = fields.text("Complément", LIGNE);
        commune.setItemLabelGenerator(AdresseFields::label);
        commune.setHelperText("Tapez un nom ou un code postal, puis choisissez.");
        commune.setItems(query -> communes.search(query.getFilter().orElse(""), SUGGESTIONS).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        commune.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                proposePostalCode(event.getValue());
                fields.changed().run();
            }
        });
        fields.watch(codePostal);
        codePostal.setAllowCustomValue(false);
        add(ligne1, ligne2, commune, codePostal, denomination);
    }

    void require() {
        Fields.require(ligne1, commune, codePostal);
    }

    void set(Adresse adresse) {
        denomination.setValue(Fields.orEmpty(adresse.denomination()));
        ligne1.setValue(Fields.orEmpty(adresse.ligne1()));
        ligne2.setValue(Fields.orEmpty(adresse.ligne2()));
        Commune known = adresse.codeCommune() == null
                ? null
                : communes.findByCode(adresse.codeCommune()).orElse(null);
        commune.setValue(known);
        codePostal.setItems(codesOf(known, adresse.codePostal()));
        codePostal.setValue(adresse.codePostal());
    }

    Adresse value() {
        Commune chosen = commune.getValue();
        return new Adresse(
                Fields.text(denomination),
                Fields.text(ligne1),
                Fields.text(ligne2),
                codePostal.getValue(),
                chosen == null ? null : chosen.codeInsee(),
                chosen == null ? null : shorten(chosen.nom()));
    }

    /** Takes an address known elsewhere, as the person asked. */
    void copy(Adresse adresse) {
        set(adresse);
        fields.changed().run();
    }

    private void proposePostalCode(@Nullable Commune chosen) {
        List<String> codes = codesOf(chosen, null);
        codePostal.setItems(codes);
        codePostal.setValue(codes.isEmpty() ? null : codes.getFirst());
    }

    private static List<String> codesOf(@Nullable Commune chosen, @Nullable String known) {
        List<String> codes = chosen == null ? List.of() : chosen.codesPostaux();
        return known == null || codes.contains(known)
                ? codes
                : java.util.stream.Stream.concat(java.util.stream.Stream.of(known), codes.stream())
                        .toList();
    }

    private static String label(Commune commune) {
        String codes = commune.codesPostaux().isEmpty()
                ? commune.codeDepartement()
                : commune.codesPostaux().getFirst() + (commune.codesPostaux().size() > 1 ? "…" : "");
        return commune.nom() + " (" + codes + ")";
    }

    private static String shorten(String nom) {
        return nom.length() <= LIGNE ? nom : nom.substring(0, LIGNE);
    }
}

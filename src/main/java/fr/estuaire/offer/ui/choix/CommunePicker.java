package fr.estuaire.offer.ui.choix;

import com.vaadin.flow.component.combobox.ComboBox;
import fr.estuaire.reference.Commune;
import fr.estuaire.reference.Communes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A commune of the official list, found by its name or its postal code, and which of its postal codes. What an offer says
 * of one that the list does not have is kept.
 */
public final class CommunePicker extends Picker<CommunePicker, CommuneChoisie, CommuneChoisie> {
    private final transient Communes communes;
    private final ComboBox<String> codePostal = new ComboBox<>("Code postal");
    private boolean showing;
    private boolean readOnly;

    CommunePicker(String label, Communes communes) {
        super(label, CommuneChoisie.AUCUNE);
        this.communes = communes;
        addClassName("choix-commune");
        getElement().appendChild(codePostal.getElement());
        codePostal.setManualValidation(true);
        box().setClearButtonVisible(true);
        box().setPlaceholder("Nom ou code postal");
        box().setItemLabelGenerator(this::name);
        propose(this::list);
        box().addValueChangeListener(event -> {
            if (!showing) {
                choose(event.getValue() == null ? CommuneChoisie.AUCUNE : event.getValue());
            }
        });
        codePostal.addValueChangeListener(event -> {
            if (!showing) {
                setModelValue(getValue().withCodePostal(event.getValue()), true);
            }
        });
    }

    @Override
    protected void setPresentationValue(CommuneChoisie choice) {
        show(choice);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        super.setReadOnly(readOnly);
        codePostal.setReadOnly(readOnly);
    }

    @Override
    public void setRequiredIndicatorVisible(boolean required) {
        super.setRequiredIndicatorVisible(required);
        codePostal.setRequiredIndicatorVisible(required);
    }

    private List<CommuneChoisie> list(String text, int offset, int limit) {
        return communes.search(text, offset + limit).stream()
                .skip(offset)
                .map(commune -> CommuneChoisie.of(commune, postalCodeOf(commune, text.strip())))
                .toList();
    }

    private void choose(CommuneChoisie choice) {
        accept();
        show(choice);
        setModelValue(choice, true);
    }

    private void show(CommuneChoisie choice) {
        showing = true;
        box().setValue(choice.isEmpty() ? null : choice);
        List<String> codes = postalCodes(choice);
        codePostal.setItems(codes);
        codePostal.setValue(choice.codePostal());
        codePostal.setReadOnly(readOnly || codes.size() < 2);
        showing = false;
    }

    private List<String> postalCodes(CommuneChoisie choice) {
        List<String> known = find(choice).map(Commune::codesPostaux).orElse(List.of());
        return choice.codePostal() == null || known.contains(choice.codePostal())
                ? known
                : Stream.concat(Stream.of(choice.codePostal()), known.stream()).toList();
    }

    private String name(CommuneChoisie choice) {
        String nom = choice.nom() == null ? "" : choice.nom();
        if (find(choice).isPresent()) {
            return nom + " (" + (choice.codePostal() == null ? choice.codeInsee() : choice.codePostal()) + ")";
        }
        return choice.codeInsee() == null
                ? nom + " (à choisir dans la liste)"
                : "%s %s (inconnu du registre)"
                        .formatted(nom, choice.codeInsee())
                        .strip();
    }

    private Optional<Commune> find(CommuneChoisie choice) {
        return Optional.ofNullable(choice.codeInsee()).flatMap(communes::findByCode);
    }

    /** The code by which the commune was found, if it was. */
    private static @Nullable String postalCodeOf(Commune commune, String text) {
        return commune.codesPostaux().stream()
                .filter(code -> !text.isEmpty() && code.startsWith(text))
                .findFirst()
                .or(() -> commune.codesPostaux().stream().findFirst())
                .orElse(null);
    }
}

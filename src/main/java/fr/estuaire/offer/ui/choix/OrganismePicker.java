package fr.estuaire.offer.ui.choix;

import fr.estuaire.offer.OrganismeChoice;
import fr.estuaire.offer.OrganismeChoices;
import fr.estuaire.shared.Slice;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A body of the territory, found by its name, number or identifier. The value is its number, empty for none. */
public final class OrganismePicker extends ChoicePicker<OrganismePicker, OrganismeChoice, String> {
    private final transient OrganismeChoices organismes;

    OrganismePicker(String label, OrganismeChoices organismes) {
        super(label, "");
        this.organismes = organismes;
        box().setPlaceholder("Nom ou SIRET");
        box().setItemLabelGenerator(one -> one.nom().isEmpty()
                ? one.numero() + " (inconnu du territoire)"
                : one.nom() + " (" + Objects.requireNonNullElse(one.identifiant(), one.numero()) + ")");
        lines(
                OrganismeChoice::nom,
                one -> Objects.requireNonNullElse(one.identifiant(), ""),
                one -> Stream.of(one.ville(), one.numero())
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" · ")));
    }

    /** The body chosen, with its name and identifier, if it is known. */
    public Optional<OrganismeChoice> findChosen() {
        return getValue().isEmpty() ? Optional.empty() : organismes.find(getValue());
    }

    @Override
    List<OrganismeChoice> list(String text, Slice slice) {
        return organismes.list(text, slice);
    }

    @Override
    String valueOf(OrganismeChoice proposed) {
        return proposed.numero();
    }

    @Override
    OrganismeChoice itemOf(String numero) {
        return organismes.find(numero).orElseGet(() -> new OrganismeChoice(numero, "", null, null));
    }

    @Override
    void shown(@Nullable OrganismeChoice item) {
        // its line says it all
    }

    @Override
    void typedUnknown(String text) {
        refuse("Aucun organisme ne répond à «\u00A0%s\u00A0»\u00A0: écrivez son SIRET ou son numéro en entier."
                .formatted(text));
    }
}

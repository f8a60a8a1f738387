package fr.estuaire.offer.ui.choix;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.estuaire.offer.ui.choix.EtablissementPicker.Etablissement;
import fr.estuaire.reference.EtablissementFilter;
import fr.estuaire.reference.EtablissementLine;
import fr.estuaire.reference.Etablissements;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.Siret;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An establishment of a training body, found in the registers by name, SIRET, SIREN or UAI. A true SIRET that they do not
 * know is taken as well.
 */
public final class EtablissementPicker extends ChoicePicker<EtablissementPicker, Etablissement, EtablissementChoisi> {
    private static final int SHORTEST = 2;

    private final transient Etablissements etablissements;
    private final Div facts = new Div();

    EtablissementPicker(String label, Etablissements etablissements) {
        super(label, EtablissementChoisi.AUCUN);
        this.etablissements = etablissements;
        facts.addClassName("choix-faits");
        facts.setVisible(false);
        getElement().appendChild(facts.getElement());
        box().setPlaceholder("Nom, SIRET, SIREN ou UAI");
        box().setItemLabelGenerator(EtablissementPicker::name);
        lines(
                one -> Objects.requireNonNullElse(one.choice().raisonSociale(), ""),
                one -> Objects.requireNonNullElse(one.choice().siret(), ""),
                one -> place(one.choice()) + (one.isClosed() ? " · fermé" : ""));
    }

    @Override
    List<Etablissement> list(String text, Slice slice) {
        // the whole register from A to Z helps nobody
        if (FrenchText.normalise(text).length() < SHORTEST) {
            return List.of();
        }
        return etablissements.list(EtablissementFilter.of(text), slice).stream()
                .map(line -> new Etablissement(EtablissementChoisi.of(line, uai(line, text)), line.ouvert(), true))
                .toList();
    }

    @Override
    EtablissementChoisi valueOf(Etablissement proposed) {
        return proposed.choice();
    }

    @Override
    Etablissement itemOf(EtablissementChoisi choice) {
        return choice.siret() == null
                ? new Etablissement(choice, null, false)
                : etablissements.list(EtablissementFilter.of(choice.siret()), Slice.first(1)).stream()
                        .filter(line -> line.siret().equals(choice.siret()))
                        .findFirst()
                        .map(line -> new Etablissement(complete(choice, line), line.ouvert(), true))
                        .orElseGet(() -> new Etablissement(choice, null, false));
    }

    @Override
    void shown(@Nullable Etablissement one) {
        facts.removeAll();
        facts.setVisible(one != null);
        if (one == null) {
            return;
        }
        if (!one.known()) {
            facts.add(
                    new Badge("Inconnu du registre", Tone.WARNING),
                    new Span("Il est gardé tel quel\u00A0: vérifiez le numéro."));
        } else if (one.isClosed()) {
            facts.add(new Badge("Fermé selon SIRENE", Tone.DANGER));
        }
        facts.add(new Span(Stream.of(place(one.choice()), uai(one.choice()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "))));
    }

    @Override
    void typedUnknown(String text) {
        String siret = text.replaceAll("[\\s.]", "");
        if (Siret.isValid(siret)) {
            take(new Etablissement(EtablissementChoisi.of(siret, null, null), null, false));
        } else {
            refuse(
                    siret.matches("\\d+")
                            ? "Aucun établissement ne porte ce numéro\u00A0: un SIRET compte 14 chiffres, vérifiez-les."
                            : "Aucun établissement ne correspond à «\u00A0%s\u00A0»\u00A0: essayez un autre mot du nom, ou son SIRET."
                                    .formatted(text));
        }
    }

    /** What the offer says counts more than the register: the person has written it. */
    private static EtablissementChoisi complete(EtablissementChoisi choice, EtablissementLine line) {
        return new EtablissementChoisi(
                choice.siret(),
                choice.raisonSociale() == null ? line.nom() : choice.raisonSociale(),
                choice.adresse() == null ? line.adresse() : choice.adresse(),
                choice.codePostal() == null ? line.codePostal() : choice.codePostal(),
                choice.ville() == null ? line.ville() : choice.ville(),
                choice.uai());
    }

    /** The code typed if it is one of its schools, else the only one. */
    private static @Nullable String uai(EtablissementLine line, String text) {
        String typed = text.strip().toUpperCase(Locale.ROOT);
        if (line.uais().contains(typed)) {
            return typed;
        }
        return line.uais().size() == 1 ? line.uais().getFirst() : null;
    }

    private static String name(Etablissement one) {
        String name = Objects.requireNonNullElse(one.choice().raisonSociale(), "");
        String siret = Objects.requireNonNullElse(one.choice().siret(), "sans SIRET");
        return one.known() ? name + " (" + siret + ")" : (name + " " + siret + " (inconnu du registre)").strip();
    }

    private static String place(EtablissementChoisi choice) {
        return Stream.of(choice.adresse(), choice.codePostal(), choice.ville())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static String uai(EtablissementChoisi choice) {
        return choice.uai() == null ? "" : "UAI " + choice.uai();
    }

    /**
     * A line of the list.
     *
     * @param ouvert what SIRENE says, null when it says nothing
     */
    record Etablissement(
            EtablissementChoisi choice, @Nullable Boolean ouvert, boolean known) {
        boolean isClosed() {
            return Boolean.FALSE.equals(ouvert);
        }
    }
}

package fr.estuaire.offer;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An offer with the bodies and places that it names: all that is needed to write it as Lhéo. */
record OffreWithBodies(FormationDraft draft, Map<String, OrganismeFiche> organismes, Map<String, LieuFiche> lieux) {

    OrganismeFiche responsable() {
        return Objects.requireNonNull(organismes.get(draft.organisme()));
    }

    List<LieuFiche> lieuxOf(ActionDraft action) {
        return action.lieux().values().stream()
                .map(lieux::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The bodies that teach; the responsible one unless others are named: consumers drop actions without one. */
    List<OrganismeFiche> formateursOf(ActionDraft action) {
        List<OrganismeFiche> named = action.formateurs().values().stream()
                .map(organismes::get)
                .filter(Objects::nonNull)
                .toList();
        return named.isEmpty() ? List.of(responsable()) : named;
    }
}

package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.reference.Communes;
import fr.estuaire.tenant.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what an offer names and writes it as Lhéo, in the profile and the time zone of the current territory. */
@Component
class LheoWriting {
    private final OrganismeRepository organismes;
    private final LieuRepository lieux;
    private final Territories territories;
    private final Communes communes;
    private final Clock clock;

    LheoWriting(
            OrganismeRepository organismes,
            LieuRepository lieux,
            Territories territories,
            Communes communes,
            Clock clock) {
        this.organismes = organismes;
        this.lieux = lieux;
        this.territories = territories;
        this.communes = communes;
        this.clock = clock;
    }

    Fragment write(FormationDraft draft) {
        return Fragment.of(toElement(draft));
    }

    Element toElement(FormationDraft draft) {
        LocalDate today = LocalDate.now(clock.withZone(territories.getCurrent().fuseau()));
        return new LheoMapping(territories.getCurrent(), communes).toElement(load(draft), today);
    }

    private OffreWithBodies load(FormationDraft draft) {
        Set<String> bodies = new HashSet<>(Set.of(draft.organisme()));
        Set<String> places = new HashSet<>();
        for (ActionDraft action : draft.actions()) {
            bodies.addAll(action.formateurs().values());
            places.addAll(action.lieux().values());
        }
        return new OffreWithBodies(
                draft,
                organismes.findAllById(bodies).stream()
                        .map(Organisme::toFiche)
                        .collect(Collectors.toMap(OrganismeFiche::numero, Function.identity())),
                lieux.findAllById(places).stream()
                        .map(LieuFormation::toFiche)
                        .filter(lieu ->
                                lieu.organisme().equals(draft.organisme())) // another body's place stays its own
                        .collect(Collectors.toMap(LieuFiche::numero, Function.identity())));
    }
}

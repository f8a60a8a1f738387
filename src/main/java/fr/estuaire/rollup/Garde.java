package fr.estuaire.rollup;

import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks at what a feed would make of the catalogue of its territory, compared with what is on offer, which is what was last
 * accepted. It asks inside the transaction that wrote the feed, so that what it holds is put back whole; it learns
 * from accepted feeds alone.
 */
@Component
@EnableConfigurationProperties(GardeProperties.class)
class Garde {
    private static final Logger LOG = LoggerFactory.getLogger(Garde.class);
    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Paris");

    private final Profils profils;
    private final Mouvements mouvements;
    private final Remplacements remplacements;
    private final Territories territories;
    private final GardeProperties properties;

    Garde(
            Profils profils,
            Mouvements mouvements,
            Remplacements remplacements,
            Territories territories,
            GardeProperties properties) {
        this.profils = profils;
        this.mouvements = mouvements;
        this.remplacements = remplacements;
        this.territories = territories;
        this.properties = properties;
    }

    /** A setting that has no sense does not count: it is said at the start. */
    @EventListener(ApplicationReadyEvent.class)
    void check() {
        new Limites(properties.limites(), Map.of()).problems().forEach(problem -> LOG.warn("Nation : {}", problem));
        territories
                .list()
                .forEach(territory -> new Limites(Map.of(), territory.garde())
                        .problems()
                        .forEach(problem -> LOG.warn("{} : {}", territory.nom(), problem)));
    }

    /** To be asked before the feed is read: what stands now. */
    Veille watch(Passage passage, Stock stock) {
        Optional<TenantDefinition> territory = territories.find(passage.territoire());
        LocalDate jour = LocalDate.ofInstant(
                passage.at(), territory.map(TenantDefinition::fuseau).orElse(LEGAL_TIME));
        return new Veille(passage, jour, territory, stock);
    }

    /** After a territory was put back into a past state. */
    void keepRestored(Passage passage, Instant at) {
        remplacements.cancel(passage.territoire(), at);
        profils.keep(passage.id(), profils.measure(passage.territoire(), watch(passage, new Stock(0, 0)).jour));
    }

    /**
     * What the guard needs to know of a feed beside the catalogue.
     *
     * @param horodatage when the file says to have been exported, {@code AAAAMMJJHHMMSS} as a number; 0 when it does not
     */
    record Apport(Comptes comptes, Source source, long horodatage) {}

    /** What the guard thinks of a feed, and what is to be kept if it is accepted. */
    record Avis(List<Objection> objections, Profil profil, List<Remplacement> remplacements) {}

    /** The watch over one step. */
    final class Veille {
        private final Passage passage;
        private final LocalDate jour;
        private final Optional<TenantDefinition> territory;
        private final Stock stock;
        private final long organismes;
        private final long isolees;

        /** What was on offer and no longer is. */
        private final Profil left = new Profil();

        private Veille(Passage passage, LocalDate jour, Optional<TenantDefinition> territory, Stock stock) {
            this.passage = passage;
            this.jour = jour;
            this.territory = territory;
            this.stock = stock;
            this.organismes = stock.formations() == 0 ? 0 : profils.countOrganismes(passage.territoire());
            this.isolees = stock.formations() == 0 ? 0 : profils.countIsolees(passage.territoire());
        }

        /** To be told of formations that are about to leave the catalogue, or to change, while they are still there. */
        void leaving(List<Long> ids) {
            left.add(profils.measure(ids, jour), 1);
        }

        /** What was on offer: what is, without what came, with what left. Nothing is counted twice over. */
        private Profil before(Profil after) {
            Profil before = new Profil();
            if (stock.formations() > 0) {
                before.add(after, 1);
                before.add(profils.measureEntered(passage.id(), jour), -1);
                before.add(left, 1);
                before.put(Profil.TOTAL, Profil.ORGANISMES, organismes);
                before.put(Profil.TOTAL, "isolees", isolees);
            }
            return before;
        }

        /** To be asked once the feed is written and what is gone is withdrawn. */
        Avis examine(Apport apport) {
            Profil after = profils.measure(passage.territoire(), jour);
            List<Remplacement> found = remplacements.find(passage);
            Limites limites = new Limites(
                    properties.limites(), territory.map(TenantDefinition::garde).orElse(Map.of()));
            Examen examen = new Examen(
                    new Situation(passage, jour, territory, stock, apport, found, before(after), after),
                    limites,
                    profils,
                    mouvements,
                    territories);
            return new Avis(examen.objections(), after, found);
        }

        /** The feed is accepted: its profile is the one that the next ones are seen beside. */
        void accept(Avis avis) {
            profils.keep(passage.id(), avis.profil());
            boolean trusted = avis.objections().stream().noneMatch(one -> one.mesure() == Mesure.RENUMEROTATION);
            remplacements.keep(passage, avis.remplacements(), trusted);
        }
    }
}

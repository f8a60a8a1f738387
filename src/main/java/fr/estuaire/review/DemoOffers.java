package fr.estuaire.review;

import fr.estuaire.identity.Membership;
import fr.estuaire.identity.Role;
import fr.estuaire.identity.SystemWork;
import fr.estuaire.offer.OffreFilter;
import fr.estuaire.offer.OffreSearch;
import fr.estuaire.offer.OffreService;
import fr.estuaire.offer.OrganismeService;
import fr.estuaire.offer.Partie;
import fr.estuaire.offer.PartieService;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fictional bodies and offers for a demonstration, entered, submitted and approved through the very services that people
 * use. Each territory gets them once, while it is still empty.
 */
@Component
@ConditionalOnProperty("estuaire.demo")
class DemoOffers {
    private static final String DEMO = "démonstration";
    private final SystemWork system;
    private final OrganismeService organismes;
    private final OffreService offres;
    private final PartieService parties;
    private final OffreSearch search;
    private final ReviewService review;
    private final DemoTexts texts;

    DemoOffers(
            SystemWork system,
            OrganismeService organismes,
            OffreService offres,
            PartieService parties,
            OffreSearch search,
            ReviewService review,
            DemoTexts texts) {
        this.system = system;
        this.organismes = organismes;
        this.offres = offres;
        this.parties = parties;
        this.search = search;
        this.review = review;
        this.texts = texts;
    }

    @EventListener(ApplicationStartedEvent.class)
    void fill() {
        texts.list().forEach(demo -> TenantScope.run(Space.territory(demo.territoire()), () -> fill(demo)));
    }

    private void fill(DemoTexts.Demo demo) {
        Membership collector = new Membership(0, Role.COLLECTE, demo.territoire(), null, null);
        system.runAs(DEMO, collector, () -> {
            if (search.count(OffreFilter.TOUTES) == 0) {
                String organisme = organismes.save(demo.organisme());
                Membership editor = new Membership(
                        0,
                        Role.ORGANISME,
                        demo.territoire(),
                        organisme,
                        demo.organisme().nom());
                demo.offers().forEach(offer -> system.runAs(DEMO, editor, () -> enter(offer, organisme, collector)));
            }
        });
    }

    private void enter(DemoTexts.Offer offer, String organisme, Membership collector) {
        String numero = offres.create(texts.document(offer, organisme));
        if (offer.until() == DemoTexts.Until.DRAFT) {
            return;
        }
        long version = offres.submit(numero).version();
        if (offer.until() == DemoTexts.Until.SUBMITTED) {
            return;
        }
        system.runAs(DEMO, collector, () -> review.approve(numero, version));
        if (offer.until() == DemoTexts.Until.CHANGED) {
            Partie formation = parties.get(numero);
            parties.save(numero, formation.document(), DemoTexts.longer(formation.document()));
            Partie action = parties.listActions(numero).getFirst();
            parties.save(action.numero(), action.document(), DemoTexts.cheaper(action.document()));
            offres.submit(numero);
        }
    }
}

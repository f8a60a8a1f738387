package fr.estuaire.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.lheo.ElementText;
import fr.estuaire.review.ReviewService;
import fr.estuaire.shared.Slice;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@EstuaireTest
class FichesTest {
    private static final Element CONTACT = ElementText.parse("""
            <contact-formation><coordonnees><nom>Le Goff</nom><courriel>anne@exemple.fr</courriel></coordonnees></contact-formation>""");

    @Autowired
    OffreFixture fixture;

    @Autowired
    OffreService offres;

    @Autowired
    PartieService parties;

    @Autowired
    LieuService lieux;

    @Autowired
    ContactService contacts;

    @Autowired
    CitationService citations;

    @Autowired
    FicheSearch search;

    @Autowired
    OrganismeService organismes;

    @Autowired
    LheoWriting writing;

    @Autowired
    ReviewService review;

    @Test
    void keepsThePlacesAndContactsOfABodyFromTheOthers() {
        At mine = fixture.body("normandie", "73282932073006");
        At theirs = fixture.body("normandie", "73282932073014");
        At elsewhere = fixture.body("corse", "73282932073022");
        String numero = fixture.offer(mine, "Cidrerie");
        LieuFiche lieu = mine.call(() -> lieux.list(organisme(mine)).getFirst());
        ContactFiche contact = contact(mine);

        theirs.run(() -> {
            assertDenied(() -> lieux.get(lieu.numero()));
            assertDenied(() -> lieux.save(lieu));
            assertDenied(() -> lieux.getDocument(lieu));
            assertDenied(() -> contacts.get(contact.numero()));
            assertDenied(() -> contacts.save(contact));
            assertDenied(() -> contacts.save(stolen(contact, organisme(theirs))));
            assertDenied(() -> citations.getOfLieu(lieu.numero()));
            assertDenied(() -> citations.submitOfContact(contact.numero()));
            assertDenied(() -> search.listContacts(filter(mine, ""), Slice.first(5)));
            assertDenied(() -> search.countLieux(filter(mine, "")));
        });
        elsewhere.run(() -> {
            assertThatThrownBy(() -> lieux.get(lieu.numero())).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> contacts.get(contact.numero())).isInstanceOf(NoSuchElementException.class);
        });
        assertThat(mine.call(() -> writing.toElement(numero)).text("contact-formation", "coordonnees", "nom"))
                .contains("Accueil");
    }

    @Test
    void followsNoLinkToTheContactOfAnotherBody() {
        At mine = fixture.body("normandie", "73282932073030");
        At theirs = fixture.body("normandie", "73282932073048");
        ContactFiche contact = contact(theirs);
        String numero = fixture.offer(mine, "Poterie");
        name(mine, numero, contact);

        assertThat(mine.call(() -> writing.toElement(numero)).children("contact-formation"))
                .isEmpty();
        assertThat(theirs.call(() -> citations.getOfContact(contact.numero())).total())
                .isZero();
    }

    @Test
    void countsTheOffersThatNameAPlaceOrAContact() {
        At body = fixture.body("occitanie", "73282932073055");
        fixture.offer(fixture.body("bretagne", "73282932073063"), "Ailleurs");
        String live = published(body, "Vannerie", "occitanie");
        LieuFiche lieu = body.call(() -> lieux.list(organisme(body)).getFirst());
        String draft = fixture.offer(body, "Dentelle");
        moveTo(body, draft, lieu);
        ContactFiche contact = contact(body);
        name(body, draft, contact);

        Citations ofLieu = body.call(() -> citations.getOfLieu(lieu.numero()));
        assertThat(ofLieu.total()).isEqualTo(2);
        assertThat(ofLieu.publiees()).isEqualTo(1);
        assertThat(ofLieu.premieres()).extracting(Citation::numero).containsExactly(live, draft);
        assertThat(body.call(() -> search.listLieux(filter(body, "site"), Slice.first(9))))
                .filteredOn(line -> line.numero().equals(lieu.numero()))
                .singleElement()
                .extracting(LieuLine::offres, LieuLine::publiees)
                .containsExactly(2, 1);
        assertThat(body.call(() -> search.listContacts(filter(body, "anne@"), Slice.first(9))))
                .singleElement()
                .extracting(ContactLine::offres, ContactLine::moyens)
                .containsExactly(1, "anne@exemple.fr");
        assertThat(body.call(() -> citations.getOfContact(contact.numero())).publiees())
                .isZero();

        body.run(() -> offres.delete(draft));
        assertThat(body.call(() -> citations.getOfContact(contact.numero())).total())
                .isZero();
        assertThat(body.call(() -> citations.getOfLieu(lieu.numero())).total()).isEqualTo(1);
    }

    @Test
    void submitsTheLiveOffersThatAreWholeAndSaysWhyNotTheOthers() {
        At body = fixture.body("occitanie", "73282932073071");
        String whole = published(body, "Reliure", "occitanie");
        LieuFiche lieu = body.call(() -> lieux.list(organisme(body)).getFirst());
        String broken = published(body, "Dorure", "occitanie");
        moveTo(body, broken, lieu);
        body.run(() -> fixture.rename(broken, ""));
        String waiting = published(body, "Marbrure", "occitanie");
        moveTo(body, waiting, lieu);
        body.run(() -> {
            fixture.rename(whole, "Reliure d’art");
            fixture.rename(waiting, "Marbrure à la cuve");
            offres.submit(waiting);
        });

        Envoi envoi = body.call(() -> citations.submitOfLieu(lieu.numero()));

        assertThat(envoi.soumises()).extracting(Citation::numero).containsExactly(whole);
        assertThat(envoi.refus()).extracting(refus -> refus.offre().numero()).containsExactly(broken, waiting);
        assertThat(envoi.refus().getFirst().raison()).contains("intitulé");
        assertThat(body.call(() -> offres.get(whole)).etat()).isEqualTo(Etat.SOUMISE);
        assertThat(body.call(() -> offres.get(broken)).etat()).isNotEqualTo(Etat.SOUMISE);
    }

    @Test
    void refusesToWriteOverWhatSomebodyElseSaved() {
        At body = fixture.body("grand-est", "73282932073089");
        ContactFiche contact = contact(body);
        body.run(() -> {
            contacts.save(contact);
            assertThatThrownBy(() -> contacts.save(contact)).isInstanceOf(OptimisticLockingFailureException.class);
        });
    }

    @Test
    void drawsTheColumnsOfAPlaceFromItsDocument() {
        At body = fixture.body("grand-est", "73282932073097");
        Element document = ElementText.parse("""
                <lieu-de-formation><coordonnees><adresse><ligne>1 quai des Bateliers</ligne><codepostal>67000</codepostal>\
                <ville>Strasbourg</ville></adresse><telfixe><numtel>03 88 00 00 00</numtel></telfixe></coordonnees>\
                <extras info="lieu"><extra info="acces-handicapes">Ascenseur</extra></extras>\
                <SIRET-lieu-formation><SIRET>73282932073097</SIRET></SIRET-lieu-formation></lieu-de-formation>""");

        LieuFiche saved = body.call(() -> lieux.save(
                new LieuFiche("", 0, organisme(body), "Atelier", null, null, Adresse.VIDE, null, false, document)));

        assertThat(saved.siret()).isEqualTo("73282932073097");
        assertThat(saved.adresse().onOneLine()).isEqualTo("1 quai des Bateliers, 67000 Strasbourg");
        assertThat(saved.accesHandicapes()).isEqualTo("Ascenseur");
        Element kept = java.util.Objects.requireNonNull(saved.document());
        assertThat(kept.text("coordonnees", "nom")).contains("Atelier");
        assertThat(kept.children())
                .extracting(Element::name)
                .containsExactly("SIRET-lieu-formation", "coordonnees", "extras");
    }

    @Test
    void writesAllThatABodySaysOfItself() {
        At body = fixture.body("grand-est", "73282932073105");
        String numero = fixture.offer(body, "Verrerie");
        body.run(() -> {
            OrganismeFiche fiche = organismes.get(organisme(body));
            organismes.save(new OrganismeFiche(
                    fiche.numero(),
                    fiche.version(),
                    fiche.nom(),
                    null,
                    fiche.siret(),
                    fiche.numeroActivite(),
                    null,
                    null,
                    null,
                    fiche.adresse(),
                    fiche.contact(),
                    null,
                    ElementText.parse("""
                            <organisme-formation-responsable><contact-organisme/><potentiel><code-FORMACODE ref="V14">45554</code-FORMACODE>\
                            </potentiel><renseignements-specifiques>Entreprise du patrimoine vivant</renseignements-specifiques>\
                            </organisme-formation-responsable>""")));
        });

        Element responsable = body.call(() -> writing.toElement(numero))
                .child("organisme-formation-responsable")
                .orElseThrow();
        assertThat(responsable.text("renseignements-specifiques")).contains("Entreprise du patrimoine vivant");
        assertThat(responsable.text("potentiel", "code-FORMACODE")).contains("45554");
        assertThat(responsable.children("contact-organisme")).hasSize(1);
        Element complement = java.util.Objects.requireNonNull(
                body.call(() -> organismes.get(organisme(body))).complement());
        assertThat(complement.children())
                .extracting(Element::name)
                .containsExactly("renseignements-specifiques", "potentiel");
    }

    private ContactFiche contact(At body) {
        return body.call(() -> contacts.save(new ContactFiche("", 0, organisme(body), "Anne", CONTACT, false)));
    }

    private static ContactFiche stolen(ContactFiche contact, String organisme) {
        return new ContactFiche(contact.numero(), contact.version(), organisme, "Pris", CONTACT, false);
    }

    private String published(At body, String intitule, String territoire) {
        String numero = fixture.offer(body, intitule);
        body.run(() -> offres.submit(numero));
        At.collector(territoire)
                .run(() -> review.approve(numero, offres.get(numero).version()));
        return numero;
    }

    private void name(At body, String offre, ContactFiche contact) {
        change(body, offre, Lien.CONTACT.to("contact-formation", contact.numero()));
    }

    private void moveTo(At body, String offre, LieuFiche lieu) {
        change(
                body,
                body.call(() -> parties.listActions(offre).getFirst()).numero(),
                Lien.LIEU.to("lieu-de-formation", lieu.numero()));
    }

    private void change(At body, String partie, Element link) {
        body.run(() -> {
            Partie before = parties.get(partie);
            parties.save(
                    partie, before.document(), ElementPath.SELF.putAll(before.document(), link.name(), List.of(link)));
        });
    }

    private static FicheFilter filter(At body, String text) {
        return new FicheFilter(organisme(body), text, false);
    }

    private static String organisme(At body) {
        return String.valueOf(body.membership().organisme());
    }

    private static void assertDenied(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(AccessDeniedException.class);
    }
}

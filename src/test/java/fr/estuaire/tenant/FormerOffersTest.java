package fr.estuaire.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.lheo.Canonique;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementText;
import fr.estuaire.offer.Etat;
import fr.estuaire.offer.Lien;
import fr.estuaire.offer.LieuService;
import fr.estuaire.offer.OffreFilter;
import fr.estuaire.offer.OffreLine;
import fr.estuaire.offer.OffreQuality;
import fr.estuaire.offer.OffreSearch;
import fr.estuaire.offer.OffreService;
import fr.estuaire.offer.PartieService;
import fr.estuaire.offer.SessionChoice;
import fr.estuaire.review.ReviewService;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Offers that were entered when they were rows of columns come out of the migrations as their Lhéo, and lose nothing. */
@EstuaireTest
class FormerOffersTest {
    /** The last migration before offers were kept as documents. */
    private static final String BEFORE = "30";

    @Autowired
    DatabaseAccess access;

    @Autowired
    OffreService offres;

    @Autowired
    OffreSearch search;

    @Autowired
    OffreQuality quality;

    @Autowired
    PartieService parties;

    @Autowired
    LieuService lieux;

    @Autowired
    ReviewService review;

    @Test
    void keepsAllThatAFormerOfferSaid() throws SQLException {
        migrateWith("wallis-et-futuna", ORGANISMES + WHOLE + LIVE);
        migrateWith("saint-barthelemy", ORGANISMES + HOLES);
        At body = At.body("wallis-et-futuna", "W_OF1");

        Element document = body.call(() -> offres.getDocument("W_F1"));

        assertThat(ElementText.write(Canonique.of(document))).isEqualTo(ElementText.write(Canonique.of(expected())));
        assertThat(document.descend("action", "session").orElseThrow().numero()).contains("W_S1");
        assertThat(body.call(() -> offres.get("W_F1"))).satisfies(offre -> {
            assertThat(offre.etat()).isEqualTo(Etat.PUBLIEE);
            assertThat(offre.publiee()).isTrue();
            assertThat(offre.version()).isEqualTo(4);
            assertThat(offre.modifiePar()).isEqualTo("avant@exemple.fr");
            assertThat(offre.modifieLe()).isEqualTo("2026-05-06T07:08:09Z");
        });
        assertThat(body.call(() -> offres.listEvenements("W_F1"))).hasSize(1);
        assertThat(body.call(() -> review.findLive("W_F1"))).isPresent();
    }

    @Test
    void findsFormerOffersInTheListsAndFollowsTheirLinks() throws SQLException {
        migrateWith("wallis-et-futuna", ORGANISMES + WHOLE);
        migrateWith("saint-barthelemy", ORGANISMES + HOLES);
        At body = At.body("wallis-et-futuna", "W_OF1");

        List<OffreLine> lines = body.call(() -> search.list(OffreFilter.TOUTES, 0, 10));
        List<SessionChoice> sessions = body.call(() -> parties.listSessions("W_A1", 0, 10));
        Element whole = body.call(() -> quality.preview("W_F1"));

        assertThat(lines).extracting(OffreLine::numero).containsExactly("W_F1");
        assertThat(lines.getFirst().sessions()).isEqualTo(2);
        assertThat(sessions)
                .extracting(SessionChoice::debut)
                .containsExactly(LocalDate.of(2030, 9, 2), LocalDate.of(2031, 1, 6));
        assertThat(whole.descend("action").orElseThrow().children("lieu-de-formation"))
                .hasSize(2)
                .allSatisfy(lieu ->
                        assertThat(lieu.text("coordonnees", "adresse", "ville")).isPresent());
        assertThat(whole.descend("action").orElseThrow().children("organisme-formateur"))
                .extracting(
                        formateur -> formateur.text("raison-sociale-formateur").orElse(""))
                .containsExactly("Le premier & fils", "Le second");
        assertThat(body.call(() -> lieux.get("W_L1")).accesHandicapes()).isEqualTo("Rampe <à droite>");
    }

    @Test
    void keepsADraftWithHoles() throws SQLException {
        migrateWith("wallis-et-futuna", ORGANISMES + WHOLE);
        migrateWith("saint-barthelemy", ORGANISMES + HOLES);
        At body = At.body("saint-barthelemy", "W_OF1");

        Element document = body.call(() -> offres.getDocument("W_F2"));

        Element action = document.descend("action").orElseThrow();
        assertThat(document.child("intitule-formation")).isEmpty();
        assertThat(action.children("session")).hasSize(1);
        assertThat(action.children("organisme-formateur"))
                .extracting(one -> Lien.ORGANISME.find(one).orElse(""))
                .containsExactly("W_OF1");
        assertThat(action.descend("session", "periode").orElseThrow().text("debut"))
                .contains("00000000");
        assertThat(body.call(() -> search.list(OffreFilter.TOUTES, 0, 10)))
                .extracting(OffreLine::numero)
                .containsExactly("W_F2");
    }

    /** Gives a territory rows of the former tables, then all migrations since. */
    private void migrateWith(String territoire, String rows) throws SQLException {
        String schema = Space.territory(territoire).schema();
        Flyway former = flyway(schema, MigrationVersion.fromVersion(BEFORE));
        former.clean();
        former.migrate();
        try (Connection connection = access.openAsAdministrator();
                Statement statement = connection.createStatement()) {
            connection.setCatalog(schema);
            statement.execute("SET time_zone = '+00:00'");
            for (String row : rows.split(";;", -1)) {
                if (!row.isBlank()) {
                    statement.execute(row);
                }
            }
        }
        flyway(schema, MigrationVersion.LATEST).migrate();
    }

    private Flyway flyway(String schema, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(access.url() + schema, access.adminUser(), access.adminPassword())
                .defaultSchema(schema)
                .locations("classpath:db/tenant")
                .placeholderReplacement(false)
                .cleanDisabled(false)
                .target(target)
                .load();
    }

    private static Element expected() {
        return ElementText.parse(EXPECTED.replaceAll(">\\s+<", "><").strip());
    }

    private static final String ORGANISMES = """
            INSERT INTO organisme (numero, nom, raison_sociale, siret, numero_activite) VALUES
              ('W_OF1', 'Premier', 'Le premier & fils', '73282932000074', '53000000009'),
              ('W_OF2', 'Second', 'Le second', '73282932000082', '53000000009');;
            INSERT INTO lieu (numero, organisme, nom, adresse_ligne1, adresse_code_postal, adresse_ville, acces_handicapes)
            VALUES ('W_L1', 'W_OF1', 'Atelier', '1 rue du Port', '98600', 'Mata-Utu', 'Rampe <à droite>'),
              ('W_L2', 'W_OF1', 'Annexe', '2 rue du Port', '98600', 'Mata-Utu', NULL),
              ('W_L10', 'W_OF2', 'Ailleurs', '3 rue du Port', '98600', 'Mata-Utu', NULL);;
            """;

    private static final String WHOLE = """
            INSERT INTO formation (numero, version, organisme, contenu_intitule, contenu_objectif, contenu_resultats,
              contenu_programme, contenu_formacodes, contenu_nsf, contenu_rome, contenu_objectif_general, contenu_parcours,
              contenu_niveau_entree, contenu_url, certification_certifiante, certification_rncp, certification_rs,
              certification_certif_info, certification_niveau_sortie, contact_nom, contact_prenom, contact_telephone,
              contact_courriel, etat, publiee, modifie_le, modifie_par)
            VALUES ('W_F1', 4, 'W_OF1', 'Pêche & <filets>', 'Savoir "pêcher"', 'Une attestation', 'Jour 1 : l’eau
            Jour 2 : le vent', '21049 21052', '213', 'A1414 A1415', '7', '1', '11', 'https://exemple.fr/?a=1&b=2', TRUE,
              'RNCP34095', 'RS6432', '12345', '13', 'Martin', 'Éléa', '72 00 00', 'elea@exemple.fr', 'PUBLIEE', TRUE,
              '2026-05-06 07:08:09', 'avant@exemple.fr');;
            INSERT INTO action (numero, formation, ordre, deroulement_rythme, deroulement_modalites_alternance,
              deroulement_modalites_enseignement, deroulement_modalites_entrees_sorties, deroulement_heures_centre,
              deroulement_heures_entreprise, acces_publics, acces_info_public, acces_niveau_entree_obligatoire,
              acces_conditions, acces_handicapes, cout_prise_en_charge_possible, cout_prix_total, cout_frais_restants, lieux,
              formateurs)
            VALUES ('W_A1', 'W_F1', 0, 'Temps plein', 'Un jour sur deux', '0', '0', 100, 35, '83056 82044', 'Tous', FALSE,
              'Savoir nager', 'Embarcation adaptée', TRUE, '1250.50', 'Le pique-nique', 'W_L1 W_L2', 'W_OF1 W_OF2');;
            INSERT INTO session (numero, action, ordre, dates_debut, dates_fin, dates_inscription_debut,
              dates_inscription_fin, inscription_denomination, inscription_ligne1, inscription_ligne2,
              inscription_code_postal, inscription_code_commune, inscription_ville, modalites_inscription, etat_recrutement)
            VALUES ('W_S1', 'W_A1', 0, '2030-09-02', '2030-12-20', '2030-06-01', NULL, 'Bureau', '1 rue du Port', 'Étage 2',
              '98600', '98613', 'Mata-Utu', 'Par courriel', '1'),
              ('W_S2', 'W_A1', 1, '2031-01-06', '2031-03-28', NULL, NULL, NULL, '1 rue du Port', NULL, '98600', NULL,
              'Mata-Utu', NULL, '3');;
            INSERT INTO recrutement (session, ordre, modalite, perimetre, a_distance, adresse_denomination, adresse_ligne1,
              adresse_ligne2, adresse_code_postal, adresse_code_commune, adresse_ville, url, places, debut, fin, heure_debut,
              heure_fin, commentaire)
            VALUES ('W_S1', 1, '1', NULL, FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
              NULL),
              ('W_S1', 0, '9', '1', TRUE, 'Salle', '4 rue du Lagon', 'Bâtiment B', '98600', '98613', 'Mata-Utu',
              'https://exemple.fr/reunion', 12, '2030-08-01', NULL, '09:30:00', '11:00:00', 'Avec un CV');;
            """;

    private static final String LIVE = """
            INSERT INTO evenement (formation, le, par, quoi) VALUES ('W_F1', '2026-05-01 00:00:00', 'a@exemple.fr', 'CREEE');;
            INSERT INTO publication (formation, version, organisme, intitule, sessions, fragment, sha256, approuve_par,
              approuve_le) VALUES ('W_F1', 1, 'W_OF1', 'Pêche', 2, '<formation/>', REPEAT('0', 64), 'c@exemple.fr',
              '2026-05-07 00:00:00');;
            """;

    private static final String HOLES = """
            INSERT INTO formation (numero, organisme, etat, modifie_par) VALUES ('W_F2', 'W_OF1', 'BROUILLON', 'a');;
            INSERT INTO action (numero, formation, ordre, deroulement_modalites_entrees_sorties)
            VALUES ('W_A2', 'W_F2', 0, '1');;
            INSERT INTO session (numero, action, ordre) VALUES ('W_S3', 'W_A2', 0);;
            INSERT INTO action (numero) VALUES ('W_A3');;
            INSERT INTO session (numero, action) VALUES ('W_S4', 'W_A3');;
            INSERT INTO recrutement (session, ordre) VALUES ('W_S4', 0);;
            """;

    private static final String EXPECTED = """
            <formation><domaine-formation><code-FORMACODE ref="V14">21049</code-FORMACODE>
            <code-FORMACODE ref="V14">21052</code-FORMACODE><code-NSF>213</code-NSF><code-ROME>A1414</code-ROME>
            <code-ROME>A1415</code-ROME></domaine-formation>
            <intitule-formation>Pêche &amp; &lt;filets></intitule-formation>
            <objectif-formation>Savoir "pêcher"</objectif-formation>
            <resultats-attendus>Une attestation</resultats-attendus>
            <contenu-formation>Jour 1 : l’eau
            Jour 2 : le vent</contenu-formation><certifiante>1</certifiante>
            <contact-formation><coordonnees><nom>Martin</nom><prenom>Éléa</prenom><telfixe><numtel>72 00 00</numtel></telfixe>
            <courriel>elea@exemple.fr</courriel></coordonnees></contact-formation>
            <parcours-de-formation>1</parcours-de-formation><code-niveau-entree>11</code-niveau-entree>
            <objectif-general-formation>7</objectif-general-formation>
            <certification><code-RNCP>RNCP34095</code-RNCP><code-CERTIFINFO>12345</code-CERTIFINFO><code-RS>RS6432</code-RS>
            </certification><code-niveau-sortie>13</code-niveau-sortie>
            <url-formation><urlweb>https://exemple.fr/?a=1&amp;b=2</urlweb></url-formation>
            <action><rythme-formation>Temps plein</rythme-formation><code-public-vise ref="V14">83056</code-public-vise>
            <code-public-vise ref="V14">82044</code-public-vise><info-public-vise>Tous</info-public-vise>
            <niveau-entree-obligatoire>0</niveau-entree-obligatoire>
            <modalites-alternance>Un jour sur deux</modalites-alternance>
            <modalites-enseignement>0</modalites-enseignement><conditions-specifiques>Savoir nager</conditions-specifiques>
            <prise-en-charge-frais-possible>1</prise-en-charge-frais-possible>
            <lieu-de-formation xmlns:l="urn:estuaire:lien" l:lieu="W_L1"/>
            <lieu-de-formation xmlns:l="urn:estuaire:lien" l:lieu="W_L2"/>
            <modalites-entrees-sorties>0</modalites-entrees-sorties>
            <session><periode><debut>20300902</debut><fin>20301220</fin></periode>
            <adresse-inscription><adresse><denomination>Bureau</denomination><ligne>1 rue du Port</ligne><ligne>Étage 2</ligne>
            <codepostal>98600</codepostal><ville>Mata-Utu</ville><code-INSEE-commune>98613</code-INSEE-commune></adresse>
            </adresse-inscription><modalites-inscription>Par courriel</modalites-inscription>
            <periode-inscription><periode><debut>20300601</debut><fin>99999999</fin></periode></periode-inscription>
            <etat-recrutement>1</etat-recrutement>
            <recrutement><modalite-recrutement>9</modalite-recrutement>
            <code-perimetre-recrutement>1</code-perimetre-recrutement><a-distance>1</a-distance>
            <adresse><denomination>Salle</denomination><ligne>4 rue du Lagon</ligne><ligne>Bâtiment B</ligne>
            <codepostal>98600</codepostal><ville>Mata-Utu</ville><code-INSEE-commune>98613</code-INSEE-commune></adresse>
            <urlweb>https://exemple.fr/reunion</urlweb><nb-places>12</nb-places>
            <periode><debut>20300801</debut><fin>20300801</fin></periode><heure-debut>09h30</heure-debut>
            <heure-fin>11h00</heure-fin><commentaire>Avec un CV</commentaire></recrutement>
            <recrutement><modalite-recrutement>1</modalite-recrutement><a-distance>0</a-distance></recrutement></session>
            <session><periode><debut>20310106</debut><fin>20310328</fin></periode>
            <adresse-inscription><adresse><ligne>1 rue du Port</ligne><codepostal>98600</codepostal><ville>Mata-Utu</ville>
            </adresse></adresse-inscription><etat-recrutement>3</etat-recrutement></session>
            <acces-handicapes>Embarcation adaptée</acces-handicapes><frais-restants>Le pique-nique</frais-restants>
            <prix-total-TTC>1250.50</prix-total-TTC><nombre-heures-centre>100</nombre-heures-centre>
            <nombre-heures-entreprise>35</nombre-heures-entreprise><nombre-heures-total>135</nombre-heures-total>
            <organisme-formateur xmlns:l="urn:estuaire:lien" l:organisme="W_OF1"/>
            <organisme-formateur xmlns:l="urn:estuaire:lien" l:organisme="W_OF2"/></action></formation>
            """;
}

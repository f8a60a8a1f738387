package fr.estuaire.rollup;

import fr.estuaire.rollup.Fiches.Fiche;
import fr.estuaire.rollup.Fiches.Session;

/** Writes the offers of {@link Fiches} as Lhéo. */
final class FichesLheo {
    private FichesLheo() {}

    static String xml(Fiche one) {
        return """
                <formation numero="%s" datecrea="20260105" datemaj="20260203">\
                <domaine-formation>%s</domaine-formation>\
                <intitule-formation>%s</intitule-formation><objectif-formation>%s</objectif-formation>\
                <resultats-attendus>Une attestation ou un titre.</resultats-attendus><contenu-formation>Mises en situation et théorie, pas à pas.</contenu-formation>\
                %s<contact-formation><type-contact>4</type-contact><coordonnees><nom>%s</nom><telfixe><numtel>0199001234</numtel></telfixe>\
                <courriel>accueil@organisme.example</courriel></coordonnees></contact-formation>\
                <parcours-de-formation>1</parcours-de-formation><code-niveau-entree>11</code-niveau-entree>\
                <objectif-general-formation>6</objectif-general-formation>%s<code-niveau-sortie>11</code-niveau-sortie>\
                %s<organisme-formation-responsable><numero-activite>11754321075</numero-activite>\
                <SIRET-organisme-formation><SIRET>%s</SIRET></SIRET-organisme-formation><nom-organisme>%s</nom-organisme>\
                <raison-sociale>%s</raison-sociale><coordonnees-organisme><coordonnees><nom>Martin</nom></coordonnees></coordonnees-organisme>\
                <contact-organisme><coordonnees><nom>Martin</nom><courriel>direction@organisme.example</courriel></coordonnees></contact-organisme>\
                </organisme-formation-responsable></formation>""".formatted(
                one.numero,
                one.formacode.isEmpty()
                        ? ""
                        : "<code-FORMACODE ref=\"V14\" tag=\"principal\">" + one.formacode + "</code-FORMACODE>",
                one.titre,
                one.objectif,
                one.abimee ? "" : "<certifiante>" + (one.certifiante ? 1 : 0) + "</certifiante>",
                one.contact,
                one.rncp.isEmpty() || !one.certifiante
                        ? ""
                        : "<certification><code-RNCP>" + one.rncp + "</code-RNCP></certification>",
                action(one),
                one.siret,
                one.organisme,
                one.organisme);
    }

    private static String action(Fiche one) {
        StringBuilder sessions = new StringBuilder();
        one.sessions.forEach(session -> sessions.append(session(session, one.ville, one.codePostal)));
        return """
                <action numero="%1$s-A"><rythme-formation>Temps partiel</rythme-formation><code-public-vise ref="V14">83056</code-public-vise>\
                <niveau-entree-obligatoire>0</niveau-entree-obligatoire><modalites-alternance>Sans alternance</modalites-alternance>\
                <modalites-enseignement>%2$s</modalites-enseignement><conditions-specifiques>Savoir lire et écrire</conditions-specifiques>\
                <prise-en-charge-frais-possible>1</prise-en-charge-frais-possible>\
                <lieu-de-formation tag="principal"><coordonnees><adresse><ligne>12 rue de l’Exemple</ligne><codepostal>%3$s</codepostal><ville>%4$s</ville>%5$s</adresse></coordonnees></lieu-de-formation>\
                <modalites-entrees-sorties>%6$s</modalites-entrees-sorties>%7$s<langue-formation>fr</langue-formation>\
                <prix-total-TTC>%8$s</prix-total-TTC><nombre-heures-total>70</nombre-heures-total>\
                <conventionnement>%9$d</conventionnement>\
                <organisme-formateur><SIRET-formateur><SIRET>%10$s</SIRET></SIRET-formateur><raison-sociale-formateur>%11$s</raison-sociale-formateur></organisme-formateur>\
                <extras info="dispositif"><extra info="contrat-apprentissage">%12$d</extra></extras></action>""".formatted(
                        one.numero,
                        one.enseignement,
                        one.codePostal,
                        one.ville,
                        one.coordonnees
                                ? "<geolocalisation><latitude>47.2</latitude><longitude>-1.5</longitude></geolocalisation>"
                                : "",
                        one.entrees,
                        sessions,
                        one.prix,
                        one.conventionnee ? 1 : 0,
                        one.siret,
                        one.organisme,
                        one.apprentissage ? 1 : 0);
    }

    private static String session(Session session, String ville, String codePostal) {
        String debut = session.debut == null ? "00000000" : Fiches.DAY.format(session.debut);
        return "<session numero=\"" + session.numero + "\"><periode><debut>" + debut + "</debut><fin>"
                + Fiches.DAY.format(session.fin)
                + "</fin></periode><adresse-inscription><adresse><ligne>12 rue de l’Exemple</ligne><codepostal>"
                + codePostal
                + "</codepostal><ville>" + ville + "</ville></adresse></adresse-inscription>"
                + (session.etat.isEmpty() ? "" : "<etat-recrutement>" + session.etat + "</etat-recrutement>")
                + (session.recrutement
                        ? "<recrutement><modalite-recrutement>9</modalite-recrutement><a-distance>1</a-distance><periode><debut>"
                                + Fiches.DAY.format(session.fin.minusDays(200)) + "</debut><fin>"
                                + Fiches.DAY.format(session.fin.minusDays(200))
                                + "</fin></periode></recrutement>"
                        : "")
                + "</session>";
    }
}

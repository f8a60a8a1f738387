package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Fragment;
import java.nio.charset.StandardCharsets;

/** Offers as XML, whole or with one thing changed. */
final class OffreXml {
    /** Everything that can be asked of an offer on site at fixed dates; the body and the place are links. */
    private static final String WHOLE = """
            <formation>
              <domaine-formation><code-FORMACODE ref="V14">23016</code-FORMACODE></domaine-formation>
              <intitule-formation>Soudeur</intitule-formation>
              <objectif-formation>Souder</objectif-formation>
              <resultats-attendus>Titre</resultats-attendus>
              <contenu-formation>Ateliers</contenu-formation>
              <certifiante>1</certifiante>
              <contact-formation><coordonnees><nom>Accueil</nom><courriel>accueil@exemple.fr</courriel></coordonnees></contact-formation>
              <parcours-de-formation>1</parcours-de-formation>
              <code-niveau-entree>1</code-niveau-entree>
              <certification><code-RNCP>RNCP34502</code-RNCP></certification>
              <action>
                <rythme-formation>Temps plein</rythme-formation>
                <code-public-vise ref="V14">83056</code-public-vise>
                <niveau-entree-obligatoire>0</niveau-entree-obligatoire>
                <modalites-alternance>Sans alternance</modalites-alternance>
                <modalites-enseignement>0</modalites-enseignement>
                <conditions-specifiques>Aucune</conditions-specifiques>
                <prise-en-charge-frais-possible>1</prise-en-charge-frais-possible>
                <lieu-de-formation xmlns:l="urn:estuaire:lien" l:lieu="L3"/>
                <modalites-entrees-sorties>0</modalites-entrees-sorties>
                <session>
                  <periode><debut>20260907</debut><fin>20261218</fin></periode>
                  <adresse-inscription><adresse><ligne>4 rue du Moulin</ligne><codepostal>35000</codepostal><ville>Rennes</ville></adresse></adresse-inscription>
                </session>
              </action>
              <organisme-formation-responsable xmlns:l="urn:estuaire:lien" l:organisme="OF1"/>
            </formation>
            """;

    private OffreXml() {}

    static Element whole() {
        return parse(WHOLE);
    }

    /** @param before text of the whole offer, which must be there */
    static Element with(String before, String after) {
        return parse(change(WHOLE, before, after));
    }

    static Element with(String before, String after, String otherBefore, String otherAfter) {
        return parse(change(change(WHOLE, before, after), otherBefore, otherAfter));
    }

    static Element parse(String formation) {
        return Fragment.parse(formation.getBytes(StandardCharsets.UTF_8)).element();
    }

    private static String change(String xml, String before, String after) {
        if (!xml.contains(before)) {
            throw new IllegalArgumentException("Not in the offer: " + before);
        }
        return xml.replace(before, after);
    }
}

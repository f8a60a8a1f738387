package fr.estuaire.collect.imports;

import static fr.estuaire.lheo.ElementBuilder.element;

import fr.estuaire.lheo.DateLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementBuilder;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.lheo.FeedStamps;
import fr.estuaire.lheo.FeedWriter;
import fr.estuaire.lheo.Fragment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A Lhéo file made for a test, of formations that another tool numbered. */
public final class FichierLheo {
    private final List<Element> formations = new ArrayList<>();

    public static FichierLheo of(Element... formations) {
        FichierLheo file = new FichierLheo();
        file.formations.addAll(List.of(formations));
        return file;
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes());
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FeedWriter writer = new FeedWriter(out, new FeedStamps(LocalDateTime.of(2030, 1, 2, 3, 4)))) {
            for (Element formation : formations) {
                writer.write(Fragment.of(formation));
            }
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A whole formation of a body, with one action and some sessions, numbered after it. */
    public static Element formation(String numero, String intitule, String siret, int sessions) {
        ElementBuilder action = element("action")
                .attribute("numero", "A-" + numero)
                .text("rythme-formation", "Temps plein")
                .codes("code-public-vise", List.of("83056"), "V14")
                .text("niveau-entree-obligatoire", "0")
                .text("modalites-alternance", "Sans alternance")
                .text("modalites-enseignement", "0")
                .text("conditions-specifiques", "Aucune")
                .text("prise-en-charge-frais-possible", "1")
                .with(element("lieu-de-formation")
                        .attribute("tag", "principal")
                        .with(element("coordonnees")
                                .text("nom", "Atelier du port")
                                .with(adresse())))
                .text("modalites-entrees-sorties", "0");
        for (int i = 1; i <= sessions; i++) {
            action.with(session(numero, i));
        }
        return element("formation")
                .attribute("numero", numero)
                .attribute("datemaj", "20300102")
                .with(element("domaine-formation").codes("code-FORMACODE", List.of("22354"), "V14"))
                .text("intitule-formation", intitule)
                .text("objectif-formation", "Savoir faire")
                .text("resultats-attendus", "Attestation")
                .text("contenu-formation", "Des ateliers")
                .text("certifiante", "0")
                .with(element("contact-formation")
                        .with(element("coordonnees")
                                .text("nom", "Accueil")
                                .with(element("telfixe").text("numtel", "02 99 00 00 00"))))
                .text("parcours-de-formation", "1")
                .text("code-niveau-entree", "11")
                .text("objectif-general-formation", "7")
                .with(action.text("nombre-heures-centre", 100).text("nombre-heures-total", 100))
                .with(element("organisme-formation-responsable")
                        .attribute("numero", "R-1")
                        .text("numero-activite", "53000000009")
                        .with(element("SIRET-organisme-formation").text("SIRET", siret))
                        .text("nom-organisme", "Organisme " + siret)
                        .text("raison-sociale", "Organisme " + siret)
                        .with(element("coordonnees-organisme")
                                .with(element("coordonnees").with(adresse())))
                        .with(element("contact-organisme")
                                .with(element("coordonnees").text("courriel", "a@exemple.fr"))))
                .build();
    }

    private static ElementBuilder session(String numero, int rank) {
        LocalDate debut = LocalDate.of(2030, 1, 1).plusDays(rank);
        return element("session")
                .attribute("numero", "S-" + numero + "-" + rank)
                .with(element("periode")
                        .text("debut", DateLheo.of(debut).digits())
                        .text("fin", DateLheo.of(debut.plusDays(30)).digits()))
                .with(element("adresse-inscription").with(adresse()))
                .text("etat-recrutement", "1");
    }

    private static ElementBuilder adresse() {
        return element("adresse")
                .text("ligne", "4 rue du Moulin")
                .text("codepostal", "35000")
                .text("ville", "Rennes");
    }

    static Element with(Element formation, String path, String value) {
        ElementPath place = ElementPath.parse(path);
        return place.put(formation, Element.leaf(place.last().name(), value));
    }

    static Element without(Element formation, String path) {
        return ElementPath.parse(path).remove(formation);
    }

    static Element change(Element formation, UnaryOperator<Element> change) {
        return change.apply(formation);
    }
}

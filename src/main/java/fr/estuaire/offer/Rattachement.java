package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.lheo.ElementText;
import fr.estuaire.lheo.LheoGrammar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts links in a formation that comes from outside, where it says of the body and its places exactly what the body’s own
 * records say. The attributes of each such element stay on the link, hence nothing of the file is lost.
 */
final class Rattachement {
    private static final String RESPONSABLE = "organisme-formation-responsable";
    private static final String FORMATEUR = "organisme-formateur";
    private static final String LIEU = "lieu-de-formation";
    private final String organisme;
    private final String responsable;
    private final String formateur;
    private final LheoOrganisme writing;
    private final Map<String, LieuConnu> lieux = new HashMap<>();

    Rattachement(OrganismeFiche body, List<LieuFiche> lieux, LheoOrganisme writing) {
        this.organisme = body.numero();
        this.responsable = contenu(writing.responsable(body));
        this.formateur = contenu(writing.formateur(body));
        this.writing = writing;
        lieux.forEach(this::add);
    }

    private record LieuConnu(String numero, Map<String, String> attributes) {}

    /** Takes a place of the body into account. */
    void add(LieuFiche lieu) {
        Element written = writing.lieu(lieu);
        lieux.putIfAbsent(contenu(written), new LieuConnu(lieu.numero(), written.attributes()));
    }

    /** The formation in the order of Lhéo, with its links; places that the body does not know stay whole. */
    Element link(Element formation) {
        Element ordered = LheoGrammar.inOrder(formation);
        List<Element> actions =
                ordered.children("action").stream().map(this::linkAction).toList();
        Element linked = ElementPath.SELF.putAll(ordered, "action", actions);
        return linked.child(RESPONSABLE).map(Rattachement::contenu).stream().anyMatch(responsable::equals)
                ? ElementPath.SELF.putAll(linked, RESPONSABLE, List.of())
                : linked;
    }

    /** The places of a formation that the body does not have, without what the formation says of them itself. */
    List<Element> listUnknown(Element formation) {
        Map<String, Element> unknown = new LinkedHashMap<>();
        LheoGrammar.inOrder(formation).children("action").stream()
                .flatMap(action -> action.children(LIEU).stream())
                .filter(lieu -> !lieu.children().isEmpty())
                .filter(lieu -> !lieux.containsKey(contenu(lieu)))
                .forEach(lieu -> unknown.putIfAbsent(contenu(lieu), lieu.withAttributes(Map.of())));
        return List.copyOf(unknown.values());
    }

    private Element linkAction(Element action) {
        List<Element> places =
                action.children(LIEU).stream().map(this::linkLieu).toList();
        List<Element> formateurs =
                action.children(FORMATEUR).stream().map(this::linkFormateur).toList();
        return ElementPath.SELF.putAll(ElementPath.SELF.putAll(action, LIEU, places), FORMATEUR, formateurs);
    }

    private Element linkLieu(Element lieu) {
        LieuConnu known = lieux.get(contenu(lieu));
        return known == null
                        || !lieu.attributes()
                                .keySet()
                                .containsAll(known.attributes().keySet())
                ? lieu
                : with(Lien.LIEU.to(LIEU, known.numero()), lieu.attributes());
    }

    private Element linkFormateur(Element one) {
        if (!contenu(one).equals(formateur)) {
            return one;
        }
        Map<String, String> attributes = new LinkedHashMap<>(one.attributes());
        attributes.remove("numero", organisme);
        return with(Lien.ORGANISME.to(FORMATEUR, organisme), attributes);
    }

    private static Element with(Element link, Map<String, String> attributes) {
        Map<String, String> all = new LinkedHashMap<>(attributes);
        all.putAll(link.attributes());
        return link.withAttributes(all);
    }

    /** What an element holds, alike for two that say the same. */
    static String contenu(Element element) {
        List<Element> children =
                new ArrayList<>(LheoGrammar.inOrder(Estampilles.remove(element)).children());
        return ElementText.write(new Element(element.name(), Map.of(), List.copyOf(children)));
    }
}

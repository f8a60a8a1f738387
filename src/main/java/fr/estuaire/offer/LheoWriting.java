package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.reference.Communes;
import fr.estuaire.tenant.Territories;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Writes an offer as the Lhéo that leaves the house: its parts put together, its links followed, its numbers and the day of its
 * last change on it.
 */
@Component
class LheoWriting {
    private static final String RESPONSABLE = "organisme-formation-responsable";
    private final Formations formations;
    private final Assembly assembly;
    private final BodyRecords records;
    private final Territories territories;
    private final Communes communes;

    LheoWriting(
            Formations formations, Assembly assembly, BodyRecords records, Territories territories, Communes communes) {
        this.formations = formations;
        this.assembly = assembly;
        this.records = records;
        this.territories = territories;
        this.communes = communes;
    }

    Fragment write(String formation) {
        return Fragment.of(toElement(formation));
    }

    /** @throws java.util.NoSuchElementException when there is no such offer */
    Element toElement(String formation) {
        Offre offre = formations.find(formation).orElseThrow(() -> Formations.unknown(formation));
        Element whole = withResponsable(assembly.assemble(formation), offre.organisme());
        Element resolved = DatesOuvertes.fill(links(offre.organisme(), whole).resolve(whole));
        LocalDate day =
                offre.modifieLe().atZone(territories.getCurrent().fuseau()).toLocalDate();
        return dated(resolved, day.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    /** A part of an offer of a body with its links followed: what a reader would see of it. */
    Element resolve(String organisme, Element part) {
        return links(organisme, part).resolve(part);
    }

    private LinkResolution links(String organisme, Element element) {
        return new LinkResolution(
                records.load(organisme, element),
                new LheoOrganisme(territories.getCurrent(), new LheoAdresse(communes)));
    }

    private static Element withResponsable(Element formation, String organisme) {
        return formation.child(RESPONSABLE).isPresent()
                ? formation
                : ElementPath.SELF.putAll(formation, RESPONSABLE, List.of(Lien.ORGANISME.to(RESPONSABLE, organisme)));
    }

    private static Element dated(Element formation, String day) {
        Element dated = stamp(formation, day);
        List<Element> actions = dated.children("action").stream()
                .map(action -> ElementPath.SELF.putAll(
                        stamp(action, day),
                        "session",
                        action.children("session").stream()
                                .map(session -> stamp(session, day))
                                .toList()))
                .toList();
        return ElementPath.SELF.putAll(dated, "action", actions);
    }

    private static Element stamp(Element element, String day) {
        Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
        attributes.put("datemaj", day);
        return element.withAttributes(attributes);
    }
}

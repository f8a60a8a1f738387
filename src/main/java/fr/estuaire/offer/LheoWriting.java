package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.lheo.LocalIds;
import fr.estuaire.reference.Communes;
import fr.estuaire.tenant.Territories;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        return toElements(List.of(formation)).getFirst();
    }

    /**
     * Several offers, in the order given, with as few statements as one.
     *
     * @throws java.util.NoSuchElementException when one of them is none
     */
    List<Element> toElements(List<String> numeros) {
        Map<String, Offre> offres = formations.index(numeros);
        Map<String, Element> wholes = new LinkedHashMap<>(assembly.assembleAll(numeros));
        wholes.replaceAll((numero, whole) -> withResponsable(
                whole, Objects.requireNonNull(offres.get(numero)).organisme()));
        BodyRecords.Loaded loaded = records.loadAll(wholes.values());
        return numeros.stream()
                .map(numero -> Optional.ofNullable(offres.get(numero)).orElseThrow(() -> Formations.unknown(numero)))
                .map(offre -> write(offre, Objects.requireNonNull(wholes.get(offre.numero())), loaded))
                .toList();
    }

    private Element write(Offre offre, Element whole, BodyRecords.Loaded loaded) {
        Element resolved =
                DatesOuvertes.fill(links(loaded.of(offre.organisme())).resolve(whole));
        LocalDate day =
                offre.modifieLe().atZone(territories.getCurrent().fuseau()).toLocalDate();
        // a copy of an offer keeps the identifiers inside it, and both would stand in one file
        return LocalIds.of(dated(resolved, day.format(DateTimeFormatter.BASIC_ISO_DATE)), "offre");
    }

    /** A part of an offer of a body with its links followed: what a reader would see of it. */
    Element resolve(String organisme, Element part) {
        return links(records.load(organisme, part)).resolve(part);
    }

    private LinkResolution links(BodyRecords.Loaded loaded) {
        return new LinkResolution(loaded, new LheoOrganisme(territories.getCurrent(), new LheoAdresse(communes)));
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

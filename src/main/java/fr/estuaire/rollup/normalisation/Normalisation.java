package fr.estuaire.rollup.normalisation;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementText;
import fr.estuaire.lheo.Node;
import fr.estuaire.lheo.Text;
import fr.estuaire.reference.Commune;
import fr.estuaire.reference.Communes;
import fr.estuaire.rollup.normalisation.Correction.Genre;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Mends in a formation what is certain, and nothing else: HTML left in texts, blanks in titles, ways of writing telephone
 * numbers, regions of before 2016, parts of an address that contradict its commune, coordinates swapped or of nowhere,
 * codes that do not say their version. Extras are the territory's own and stay. Most formations need nothing, and cost one
 * look at each of their texts. For one thread.
 */
public final class Normalisation {
    /** The version of the Formacode in force. */
    public static final String CURRENT_FORMACODE = "V14";

    private static final int DEPTH = 32;
    private static final String REF = "ref";
    private static final String POINT = "geolocalisation";

    /** What is looked at in an element; all others hold texts, or elements. One look-up each: there are hundreds. */
    private enum Kind {
        UNREAD,
        TITLE,
        TELEPHONE,
        FORMACODE,
        ADDRESS,
        OTHER
    }

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("extras", Kind.UNREAD),
            Map.entry("urlweb", Kind.UNREAD),
            Map.entry("courriel", Kind.UNREAD),
            Map.entry("intitule-formation", Kind.TITLE),
            Map.entry("nom-organisme", Kind.TITLE),
            Map.entry("raison-sociale", Kind.TITLE),
            Map.entry("raison-sociale-formateur", Kind.TITLE),
            Map.entry("denomination", Kind.TITLE),
            Map.entry("ville", Kind.TITLE),
            Map.entry("nom", Kind.TITLE),
            Map.entry("prenom", Kind.TITLE),
            Map.entry("numtel", Kind.TELEPHONE),
            Map.entry("code-FORMACODE", Kind.FORMACODE),
            Map.entry("code-public-vise", Kind.FORMACODE),
            Map.entry("code-modalite-pedagogique", Kind.FORMACODE),
            Map.entry("adresse", Kind.ADDRESS));

    private final Predicate<String> currentFormacodes;
    private final Place place;
    private final Point point;

    /** The elements above the one at work, and which of their nodes the way goes through. */
    private final List<Element> above = new ArrayList<>(DEPTH);

    private int[] at = new int[DEPTH];
    private final List<Correction> corrections = new ArrayList<>();

    /** @param currentFormacodes whether a code is one of the version V14; never when that was not imported */
    public Normalisation(Predicate<String> currentFormacodes, Communes communes) {
        this.currentFormacodes = currentFormacodes;
        this.place = new Place(communes);
        this.point = new Point(communes);
    }

    /** Mends a formation. Done twice, it changes no more than done once. */
    public Normalised apply(Element formation) {
        corrections.clear();
        above.clear();
        Element mended = walk(formation);
        return new Normalised(mended, corrections);
    }

    private Element walk(Element element) {
        Kind kind = KINDS.getOrDefault(element.name(), Kind.OTHER);
        if (kind == Kind.UNREAD) {
            return element;
        }
        List<Node> nodes = element.nodes();
        if (nodes.size() == 1 && nodes.getFirst() instanceof Text text) {
            return leaf(element, kind, text.value());
        }
        Element mended = below(element, nodes);
        return kind == Kind.ADDRESS && Place.isFrench(mended) ? address(mended) : mended;
    }

    private Element below(Element element, List<Node> nodes) {
        int level = above.size();
        if (level == at.length) {
            at = Arrays.copyOf(at, 2 * level);
        }
        above.add(element);
        @Nullable List<Node> others = null;
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Element child) {
                int before = corrections.size();
                at[level] = i;
                Element mended = walk(child);
                if (corrections.size() > before) {
                    others = others == null ? new ArrayList<>(nodes) : others;
                    others.set(i, mended);
                }
            }
        }
        above.removeLast();
        return others == null ? element : element.withNodes(others);
    }

    private Element leaf(Element element, Kind kind, String text) {
        if (kind == Kind.FORMACODE) {
            return version(element, text.strip());
        }
        if (kind == Kind.TELEPHONE) {
            return text(element, text, Telephone.tidy(text), Genre.TELEPHONE);
        }
        String read = Textes.isPlain(text) ? text : Textes.withoutHtml(text);
        boolean html = !read.equals(text);
        if (kind == Kind.TITLE && !Textes.isTidy(read)) {
            read = Textes.tidy(read);
        }
        return text(element, text, read, html ? Genre.HTML : Genre.BLANCS);
    }

    private Element text(Element element, String before, String after, Genre genre) {
        if (after.equals(before)) {
            return element;
        }
        corrections.add(new Correction(path(), genre, before, after));
        return element.withNodes(List.of(new Text(after)));
    }

    /** « 14 » is V14, and a code that is of V14 and says nothing is of V14; an old version means something else. */
    private Element version(Element element, String code) {
        @Nullable String ref = element.attributes().get(REF);
        if (ref != null && (ref.equals(CURRENT_FORMACODE) || !isCurrent(ref))) {
            return element;
        }
        if (ref == null && !currentFormacodes.test(code)) {
            return element;
        }
        corrections.add(new Correction(path() + "/@" + REF, Genre.VERSION_FORMACODE, ref, CURRENT_FORMACODE));
        Map<String, String> attributes = new HashMap<>(element.attributes());
        attributes.put(REF, CURRENT_FORMACODE);
        return element.withAttributes(attributes);
    }

    private static boolean isCurrent(String ref) {
        String letters = ref.replaceAll("[\\s._-]", "").toUpperCase(Locale.ROOT);
        return letters.equals("14")
                || letters.equals("V14")
                || letters.equals("FORMACODEV14")
                || letters.equals("FORMACODE14");
    }

    private Element address(Element adresse) {
        @Nullable Commune commune = place.commune(adresse);
        List<Place.Change> changes = new ArrayList<>(0);
        place.check(adresse, commune, changes::add);
        Element mended = adresse;
        for (Place.Change change : changes) {
            mended = replace(mended, change);
        }
        @Nullable Genre wrong = point.check(mended, commune);
        return wrong == null ? mended : coordinates(mended, wrong);
    }

    private Element replace(Element adresse, Place.Change change) {
        Element child = adresse.child(change.element()).orElseThrow();
        corrections.add(
                new Correction(path() + "/" + change.element(), change.genre(), child.ownText(), change.value()));
        return with(adresse, change.element(), child.withNodes(List.of(new Text(change.value()))));
    }

    private Element coordinates(Element adresse, Genre wrong) {
        Element whole = adresse.child(POINT).orElseThrow();
        String path = path() + "/" + POINT;
        if (wrong != Genre.COORDONNEES_INVERSEES) {
            corrections.add(new Correction(path, wrong, ElementText.write(whole), null));
            return adresse.withNodes(adresse.nodes().stream()
                    .filter(node ->
                            !(node instanceof Element child && child.name().equals(POINT)))
                    .toList());
        }
        Element latitude = whole.child("latitude").orElseThrow();
        Element longitude = whole.child("longitude").orElseThrow();
        corrections.add(new Correction(path + "/latitude", wrong, latitude.ownText(), longitude.ownText()));
        corrections.add(new Correction(path + "/longitude", wrong, longitude.ownText(), latitude.ownText()));
        Element swapped = with(
                with(whole, "latitude", latitude.withNodes(longitude.nodes())),
                "longitude",
                longitude.withNodes(latitude.nodes()));
        return with(adresse, POINT, swapped);
    }

    private static Element with(Element parent, String name, Element child) {
        return parent.withNodes(parent.nodes().stream()
                .map(node -> node instanceof Element one && one.name().equals(name) ? child : node)
                .toList());
    }

    /** Of the element at work. */
    private String path() {
        StringBuilder path = new StringBuilder();
        for (int level = 0; level < above.size(); level++) {
            path.append(level == 0 ? "" : "/").append(step(above.get(level).nodes(), at[level]));
        }
        return path.toString();
    }

    private static String step(List<Node> nodes, int index) {
        String name = ((Element) nodes.get(index)).name();
        int rank = 1;
        for (int i = 0; i < index; i++) {
            if (nodes.get(i) instanceof Element before && before.name().equals(name)) {
                rank++;
            }
        }
        return rank == 1 ? name : name + "[" + rank + "]";
    }
}

package fr.estuaire.lheo;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Compares formations with the Lhéo 2.3 grammar, one at a time, whatever version they were read in. References to an
 * {@code id} are not judged here, since they may lead to another formation: {@link #document} does. Make one a
 * thread, and use it again: it is not thread-safe but costly to build.
 */
public final class SchemaCheck {
    private static final int MAX_PROBLEMS = 50;
    private static final AttributesImpl NO_ATTRIBUTES = new AttributesImpl();

    private final QuickCheck quick;
    private final ValidatorHandler handler;
    private final Deque<Located> path = new ArrayDeque<>();
    private final SchemaErrors errors = new SchemaErrors(new Current(), MAX_PROBLEMS, false);

    public SchemaCheck(SchemaProfile profile) {
        this.quick = LheoSchema.quick(profile);
        this.handler = LheoSchema.handler(profile);
        handler.setErrorHandler(errors);
    }

    /** What is wrong with a formation, at most 50 problems; an empty list when it is valid. */
    public List<SchemaProblem> check(Element formation) {
        return quick.isSurelyValid(formation) ? List.of() : validate(formation);
    }

    /** What the validator says, for which the first look was not sure. */
    List<SchemaProblem> validate(Element formation) {
        errors.clear();
        path.clear();
        try {
            handler.startDocument();
            start("lheo", Map.of());
            start("offres", Map.of());
            element(new Located(formation, null));
            end("offres");
            end("lheo");
            handler.endDocument();
        } catch (SAXException e) {
            throw new IllegalStateException("The error handler never throws", e);
        }
        return errors.problems();
    }

    /**
     * Compares a whole file with the strict grammar, as a stream: the check of what we publish.
     *
     * @param limit how many problems are worth returning
     * @throws UnreadableFeedException when the file is not even XML
     */
    public static List<SchemaProblem> document(InputStream file, int limit) {
        return DocumentCheck.check(file, limit);
    }

    private void element(Located located) throws SAXException {
        path.push(located);
        start(located.element().name(), located.element().attributes());
        for (Node node : located.element().nodes()) {
            switch (node) {
                case Text text ->
                    handler.characters(
                            text.value().toCharArray(), 0, text.value().length());
                case Element child -> element(new Located(child, located));
            }
        }
        end(located.element().name());
        path.pop();
    }

    private void start(String name, Map<String, String> attributes) throws SAXException {
        ClarkName clark = ClarkName.parse(name, LheoVersion.NAMESPACE);
        handler.startElement(clark.namespace(), clark.local(), clark.local(), sax(attributes));
    }

    private void end(String name) throws SAXException {
        ClarkName clark = ClarkName.parse(name, LheoVersion.NAMESPACE);
        handler.endElement(clark.namespace(), clark.local(), clark.local());
    }

    private static AttributesImpl sax(Map<String, String> attributes) {
        if (attributes.isEmpty()) {
            return NO_ATTRIBUTES;
        }
        AttributesImpl sax = new AttributesImpl();
        attributes.forEach((name, value) -> {
            ClarkName clark = ClarkName.parse(name, "");
            sax.addAttribute(clark.namespace(), clark.local(), clark.local(), "CDATA", value);
        });
        return sax;
    }

    /** The element the validator has in hand. */
    private final class Current implements SchemaErrors.Where {
        @Override
        public Position position() {
            @Nullable Located located = path.peek();
            return located == null ? Position.NONE : located.element().position();
        }

        @Override
        public String path() {
            @Nullable Located located = path.peek();
            return located == null ? "" : located.path();
        }
    }
}

package fr.estuaire.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes one element of XML, indented as many tools do or in one line. */
final class Balises {
    private final StringBuilder out = new StringBuilder(1 << 15);
    private final Deque<String> open = new ArrayDeque<>();
    private final boolean indented;

    Balises(boolean indented) {
        this.indented = indented;
    }

    /** What has been written so far, to be added to: plain text only. */
    StringBuilder out() {
        return out;
    }

    Balises open(String name) {
        line();
        out.append('<').append(name).append('>');
        open.push(name);
        return this;
    }

    /** @param attributes names and values in turn */
    Balises open(String name, String... attributes) {
        line();
        start(name, attributes);
        open.push(name);
        return this;
    }

    Balises close() {
        String name = open.pop();
        line();
        out.append("</").append(name).append('>');
        return this;
    }

    Balises leaf(String name, String text, String... attributes) {
        line();
        start(name, attributes);
        out.append(text).append("</").append(name).append('>');
        return this;
    }

    Balises leaf(String name, long number) {
        line();
        out.append('<')
                .append(name)
                .append('>')
                .append(number)
                .append("</")
                .append(name)
                .append('>');
        return this;
    }

    /** Starts an element whose text is appended to {@link #out} before {@link #endText}. */
    StringBuilder startText(String name) {
        line();
        return out.append('<').append(name).append('>');
    }

    void endText(String name) {
        out.append("</").append(name).append('>');
    }

    byte[] end() {
        byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        out.setLength(0);
        return bytes;
    }

    private void start(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(attributes[i + 1])
                    .append('"');
        }
        out.append('>');
    }

    private void line() {
        if (indented && (!open.isEmpty() || !out.isEmpty())) {
            out.append('\n').append("\t".repeat(open.size()));
        }
    }
}

package fr.estuaire.rollup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a feed is held.
 *
 * @param phrase one or two sentences: what is out of its limits, with figures, and what to look at
 */
record Objection(Mesure mesure, String phrase) {

    /** One a line, cut where the log has no more room. */
    static String join(List<Objection> objections) {
        String all = objections.stream().map(Objection::phrase).collect(Collectors.joining("\n"));
        return all.length() <= MOST
                ? all
                : all.substring(0, all.lastIndexOf('\n', MOST)) + "\nD’autres mesures sortent de leurs limites.";
    }

    private static final int MOST = 3600;
}

package fr.estuaire.rollup.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which catalogue this is: of each territory what last changed it. The line of the log of runs is written in the
 * transaction that changes the catalogue, so that two equal states are two equal catalogues.
 *
 * @param horizon up to which line of the log nothing is at work any more: what changes the catalogue comes after
 */
record CatalogueState(long horizon, Map<String, Mark> territoires) {
    /** Of what is kept of a formation and how: another one than that of the code makes an index be made again. */
    private static final String FORMAT = "1";

    private static final String FORMAT_KEY = "format";
    private static final String HORIZON = "horizon";
    private static final String TERRITORY = "territoire:";

    CatalogueState {
        territoires = Map.copyOf(territoires);
    }

    /**
     * The last step that was applied to a territory.
     *
     * @param passage its line of the log; 0 when there is none
     * @param fin when it ended, milliseconds of the era: a database that was put back may give a number again
     */
    record Mark(long passage, long fin) {
        static final Mark NONE = new Mark(0, 0);
    }

    /** What an index keeps of the state, beside its documents. */
    Map<String, String> toData() {
        Map<String, String> data = new TreeMap<>();
        data.put(FORMAT_KEY, FORMAT);
        data.put(HORIZON, String.valueOf(horizon));
        territoires.forEach((code, mark) -> data.put(TERRITORY + code, mark.passage() + " " + mark.fin()));
        return data;
    }

    /** Empty when an index does not say, or is of another format. */
    static Optional<CatalogueState> ofData(Map<String, String> data) {
        if (!FORMAT.equals(data.get(FORMAT_KEY))) {
            return Optional.empty();
        }
        Map<String, Mark> territories = new HashMap<>();
        for (Map.Entry<String, String> one : data.entrySet()) {
            if (one.getKey().startsWith(TERRITORY)) {
                String[] numbers = one.getValue().split(" ", -1);
                territories.put(
                        one.getKey().substring(TERRITORY.length()),
                        new Mark(Long.parseLong(numbers[0]), Long.parseLong(numbers[1])));
            }
        }
        return Optional.of(new CatalogueState(Long.parseLong(data.getOrDefault(HORIZON, "0")), territories));
    }
}

package fr.estuaire.lheo;

/**
 * A formation as it stands in a feed.
 *
 * @param rank its place in the feed, from 1
 * @param version the version the whole feed is written in
 */
public record FeedFormation(int rank, LheoVersion version, Element element) {

    /** What is kept, compared and published of it. */
    public Fragment fragment() {
        return Fragment.of(element);
    }
}

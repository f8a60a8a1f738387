package fr.estuaire.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of an offer that was live, without its words.
 *
 * @param le when it went live: approved, or with another recruitment
 * @param fin when it was replaced or withdrawn; null while it is live
 */
public record PublishedVersion(
        int version, Instant le, @Nullable Instant fin) {}

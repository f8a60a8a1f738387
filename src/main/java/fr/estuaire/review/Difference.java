package fr.estuaire.review;

import org.jspecify.annotations.Nullable;

/**
 * One value of an offer, as published and as proposed.
 *
 * @param path where it stands, in the words of Lhéo: {@code action[2]/session/periode/debut}
 * @param published null when nothing is published there
 * @param proposed null when it goes
 */
public record Difference(
        String path, @Nullable String published, @Nullable String proposed) {

    public boolean isChange() {
        return published == null || !published.equals(proposed);
    }
}

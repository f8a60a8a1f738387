package fr.estuaire.rollup;

import fr.estuaire.shared.FrenchText;
import java.util.Optional;

/**
 * When a feed looks too poor to be true. A feed that lost a large part of its offer overnight is far more often a broken
 * export than a wave of withdrawals, so it is held until a person says otherwise. Small territories are spared the
 * ratio by a floor: the only body of Saint-Pierre-et-Miquelon may withdraw three offers out of five.
 *
 * <p>Isolated formations are not counted as lost: their last good version stays published.
 */
final class ShrinkGuard {
    /** As many withdrawals are always let through. */
    static final int FORMATIONS_FLOOR = 10;
    /** Above the floor, withdrawals may reach this share of what the territory had. */
    static final double FORMATIONS_SHARE = 0.20;
    /** As many sessions fewer are always let through: sessions end, and a school year ends all at once. */
    static final int SESSIONS_FLOOR = 100;
    /** Above the floor, the loss of sessions may reach this share. */
    static final double SESSIONS_SHARE = 0.50;

    private ShrinkGuard() {}

    /** Why the feed is held, as a sentence; empty when it may be applied. */
    static Optional<String> objection(Comptes comptes, Stock before) {
        if (comptes.lues() == 0) {
            return Optional.of("Le flux ne contient aucune formation, le catalogue en a "
                    + FrenchText.number(before.formations()) + " de ce territoire.");
        }
        if (tooMany(comptes.retirees(), before.formations(), FORMATIONS_FLOOR, FORMATIONS_SHARE)) {
            return Optional.of("Le flux retirerait %s sur %s (%s)."
                    .formatted(
                            FrenchText.count(comptes.retirees(), "formation"),
                            FrenchText.number(before.formations()),
                            percent(comptes.retirees(), before.formations())));
        }
        int lost = before.sessions() - comptes.sessions();
        if (comptes.isolees() == 0 && tooMany(lost, before.sessions(), SESSIONS_FLOOR, SESSIONS_SHARE)) {
            return Optional.of("Le flux n’aurait plus que %s sur %s (%s de moins)."
                    .formatted(
                            FrenchText.count(comptes.sessions(), "session"),
                            FrenchText.number(before.sessions()),
                            percent(lost, before.sessions())));
        }
        return Optional.empty();
    }

    private static boolean tooMany(int lost, int before, int floor, double share) {
        return lost > floor && lost > share * before;
    }

    private static String percent(int part, int whole) {
        return Math.round(100.0 * part / whole) + "\u00A0%";
    }

    /** What the catalogue has of a territory. */
    record Stock(int formations, int sessions) {}
}

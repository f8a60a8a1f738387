package fr.estuaire.rollup.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * The squares of a tenth of a degree, as {@code session_catalogue.maille} numbers them, that a circle touches.
 *
 * @param inside those of which every point is in the circle
 * @param crossed those of which some points may be
 */
record Mailles(List<Integer> inside, List<Integer> crossed) {
    private static final int PER_DEGREE = 10;
    private static final double SIDE = 1.0 / PER_DEGREE;
    private static final int AROUND = 360 * PER_DEGREE;
    private static final int ROWS = 180 * PER_DEGREE;

    /** Points are kept as float: in degrees, more than they lose by it. */
    private static final double MARGIN = 0.0001;

    Mailles {
        inside = List.copyOf(inside);
        crossed = List.copyOf(crossed);
    }

    static Mailles of(Autour autour) {
        double height = Math.toDegrees(autour.rayon() / Autour.TERRE) + MARGIN;
        double width = width(autour, height);
        List<Integer> inside = new ArrayList<>();
        List<Integer> crossed = new ArrayList<>();
        int top = Math.min(ROWS, floor(autour.latitude() + height + 90));
        int west = floor(autour.longitude() - width + 180);
        int east = Math.min(west + AROUND, floor(autour.longitude() + width + 180));
        for (int row = Math.max(0, floor(autour.latitude() - height + 90)); row <= top; row++) {
            for (int column = west; column <= east; column++) {
                sort(autour, row, column, inside, crossed);
            }
        }
        return new Mailles(inside, crossed);
    }

    /** Half the widest parallel of the circle, degrees; half the turn where a pole is in it. */
    private static double width(Autour autour, double height) {
        if (Math.abs(autour.latitude()) + height >= 90) {
            return 180;
        }
        double sine = Math.sin(autour.rayon() / Autour.TERRE) / Math.cos(Math.toRadians(autour.latitude()));
        return sine >= 1 ? 180 : Math.toDegrees(Math.asin(sine)) + MARGIN;
    }

    private static void sort(Autour autour, int row, int column, List<Integer> inside, List<Integer> crossed) {
        int around = Math.floorMod(column, AROUND);
        int number = row * AROUND + around;
        double south = row * SIDE - 90;
        double west = column * SIDE - 180;
        double nearest = haversin(autour, gap(autour.latitude(), south), least(south), gap(autour.longitude(), west));
        double farthest =
                haversin(autour, reach(autour.latitude(), south), most(south), reach(autour.longitude(), west));
        if (around == 0) {
            // longitude 180 itself is numbered as the first square of the next row
            crossed.add(number);
            crossed.add(number + AROUND);
        } else if (farthest < autour.haversin()) {
            inside.add(number);
        } else if (nearest <= autour.haversin()) {
            crossed.add(number);
        }
    }

    private static double haversin(Autour autour, double latitudes, double cosine, double longitudes) {
        return square(Math.sin(Math.toRadians(latitudes) / 2))
                + Math.cos(Math.toRadians(autour.latitude()))
                        * cosine
                        * square(Math.sin(Math.toRadians(longitudes) / 2));
    }

    private static double square(double number) {
        return number * number;
    }

    /** How far a degree is from a side of one tenth, at least. */
    private static double gap(double degree, double side) {
        return Math.max(0, Math.max(side - degree, degree - side - SIDE) - MARGIN);
    }

    /** The same, at most. */
    private static double reach(double degree, double side) {
        return Math.max(Math.abs(degree - side), Math.abs(degree - side - SIDE)) + MARGIN;
    }

    /** The cosine of the latitudes of a row, at least. */
    private static double least(double south) {
        return Math.max(0, Math.min(cosine(south), cosine(south + SIDE)));
    }

    /** The same, at most: rows do not cross the equator. */
    private static double most(double south) {
        return Math.max(cosine(south), cosine(south + SIDE));
    }

    private static double cosine(double latitude) {
        return Math.cos(Math.toRadians(latitude));
    }

    private static int floor(double degrees) {
        return (int) Math.floor(degrees * PER_DEGREE);
    }
}

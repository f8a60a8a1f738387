package fr.estuaire.offer;

import java.util.List;

/**
 * The offers that name a place or a contact: they change with it.
 *
 * @param total how many, whatever their state
 * @param publiees how many of them are live
 * @param premieres the live ones first, {@link #SHOWN} at the most
 */
public record Citations(int total, int publiees, List<Citation> premieres) {
    /** More of them would not be read. */
    public static final int SHOWN = 50;

    public static final Citations AUCUNE = new Citations(0, 0, List.of());

    public Citations {
        premieres = List.copyOf(premieres);
    }
}

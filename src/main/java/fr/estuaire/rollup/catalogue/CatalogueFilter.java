package fr.estuaire.rollup.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people look for in the catalogue; an empty text is no filter. Place, dates and circle are asked of one session.
 *
 * @param texte words of the title, the body or the aim, or a number
 * @param territoire code of the territory that publishes the offer
 * @param formacode five digits
 * @param certification RNCP or RS number, with its letters or without
 * @param lieu town, postal code, or département: {@code Rennes}, {@code 35000}, {@code 35}, {@code 2A}
 * @param du first day on which a session may begin
 * @param au last day on which a session may begin
 * @param autour where a session takes place; not known of past days
 * @param sansDoublons whether a formation is left out whose sessions are all told better by another territory
 */
public record CatalogueFilter(
        String texte,
        String territoire,
        String formacode,
        String certification,
        String lieu,
        @Nullable LocalDate du,
        @Nullable LocalDate au,
        @Nullable Autour autour,
        boolean sansDoublons) {
    public static final CatalogueFilter NONE = new CatalogueFilter("", "", "", "", "", null, null);

    public CatalogueFilter {
        texte = texte.strip();
        formacode = SearchCodes.clean("FORMACODE", formacode);
        certification = certification.strip();
        lieu = lieu.strip();
    }

    /** Wherever it takes place, duplicates included. */
    public CatalogueFilter(
            String texte,
            String territoire,
            String formacode,
            String certification,
            String lieu,
            @Nullable LocalDate du,
            @Nullable LocalDate au) {
        this(texte, territoire, formacode, certification, lieu, du, au, null, false);
    }

    /** The same, in a circle or wherever. */
    public CatalogueFilter around(@Nullable Autour circle) {
        return new CatalogueFilter(texte, territoire, formacode, certification, lieu, du, au, circle, sansDoublons);
    }

    /** The same, with what another territory tells better or without it. */
    public CatalogueFilter withoutDoublons(boolean without) {
        return new CatalogueFilter(texte, territoire, formacode, certification, lieu, du, au, autour, without);
    }
}

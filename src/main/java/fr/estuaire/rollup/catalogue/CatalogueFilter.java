package fr.estuaire.rollup.catalogue;

import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
    private static final int MAX_WORDS = 12;
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

    /** The words that are looked for, normalised; a letter alone is none. */
    List<String> mots() {
        return Arrays.stream(FrenchText.normalise(texte).split(" "))
                .filter(word -> word.length() > 1)
                .limit(MAX_WORDS)
                .toList();
    }

    /** Which kinds of number the certification may be. */
    List<String> genresDeCertification() {
        String code = compactCertification();
        return code.startsWith("RNCP")
                ? List.of("RNCP")
                : code.startsWith("RS") ? List.of("RS") : List.of("RNCP", "RS");
    }

    /** The certification without the letters of its kind; empty when none is asked. */
    String numeroDeCertification() {
        return compactCertification().replaceFirst("^(RNCP|RS)", "");
    }

    private String compactCertification() {
        return certification.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** How many answers are counted and listed, when the text is not a number. */
    int most() {
        return mots().isEmpty() ? CataloguePage.MOST : CataloguePage.MOST_BY_WORDS;
    }
}

package fr.estuaire.lheo;

/** What an element contains: text or elements, mixed only inside {@code extra}. */
public sealed interface Node permits Text, Element {}

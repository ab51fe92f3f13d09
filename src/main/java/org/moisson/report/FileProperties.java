package org.moisson.report;

/** What the file says of itself; often wrong, empty where it says nothing. */
public record FileProperties(String mediaType, String title, String author, String created, String producer) {}

package org.moisson.web;

/** Names of files as browsers and archives send them. */
final class FileNames {

    private FileNames() {}

    /** The name without folders, those of Windows among them. */
    static String lastPart(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}

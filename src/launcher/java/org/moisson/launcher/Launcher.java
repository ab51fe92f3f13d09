package org.moisson.launcher;

/** Where the packaged jar starts: says in one line that Java is too old, for which it must itself run on an old one. */
public final class Launcher {

    private static final int NEEDED = 21;
    private static final String NEXT = "org.springframework.boot.loader.launch.JarLauncher";

    private Launcher() {}

    /** Starts Moisson, or says why it can't. */
    public static void main(String[] arguments) throws Exception {
        String version = System.getProperty("java.specification.version", "");
        if (number(version) < NEEDED) {
            System.err.println("Moisson demande Java " + NEEDED + " ou plus récent, et celui-ci est Java " + version
                    + " (" + System.getProperty("java.home") + ").");
            System.exit(1);
        }
        Class.forName(NEXT).getMethod("main", String[].class).invoke(null, (Object) arguments);
    }

    /** Before Java 9 the version was written 1.8. */
    private static int number(String version) {
        String feature = version.startsWith("1.") ? version.substring(2) : version;
        int digits = 0;
        while (digits < feature.length() && Character.isDigit(feature.charAt(digits))) {
            digits++;
        }
        return digits == 0 ? 0 : Integer.parseInt(feature.substring(0, digits));
    }
}

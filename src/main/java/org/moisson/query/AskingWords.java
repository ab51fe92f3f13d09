package org.moisson.query;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moisson.language.Folding;
import org.moisson.language.FrenchWords;

/** The words with which French asks and which name no subject: turns of phrase, question words, words that go with anything. */
final class AskingWords {

    private static final Pattern WHAT_WORKED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?:qu'? ?est[- ]?ce qui|ce qui|quoi) (?:a |ont |avait )?(?:bien |le mieux )?"
                    + "(?:marche|fonctionne|reussi|aide|facilite|permis|favorise|pris)(?:nt|e|es)?\\b(?: le mieux| bien)?"
                    + "|(?:facteurs?|conditions?|cles?|ingredients?) (?:de (?:la |leur )?|du )(?:reussite|succes)"
                    + "|facteurs? (?:favorisants?|facilitants?|facilitateurs?)"
                    + "|comment (?:reussir|bien)|bonnes pratiques|points? forts?|ca marche|est[- ]ce que (?:ca|cela) (?:marche|fonctionne))(?![\\p{L}\\p{N}])");

    private static final Pattern ASKING =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:qu'? ?est[- ]?ce (?:que|qu'|qui)|est[- ]ce (?:que|qu')"
                    + "|a quoi (?:ca |cela )?ser(?:t|vent)|y a[- ]t[- ]il|existe[- ]t[- ]il|faut[- ]il|peut[- ]on|doit[- ]on|a[- ]t[- ]on|ont[- ]ils"
                    + "|c'est quoi|comment (?:ils ont fait|ont[- ]ils fait|faire|s'y prendre)|mis(?:e|es)? en (?:place|oe?uvre)|mettre en (?:place|oe?uvre)"
                    + "|dans quel(?:le)?s? \\p{L}+|(?:a|avec|par|sous|de|sur|pour|en) quel(?:le)?s?"
                    + " (?:conditions?|manieres?|facons?|formes?|moments?|endroits?|lieux?|territoires?|circonstances|biais|moyens?|prix)"
                    + "|au sein|par rapport|grace|a cause|en lien|autour)(?![\\p{L}\\p{N}])");

    private static final Pattern PURPOSE = Pattern.compile(
            "a quoi (?:ca |cela )?ser|c'est quoi|qu'? ?est[- ]?ce que (?:c'est|l)|definition|que signifie|que veut dire|dans quel but|pour quoi faire");

    private static final Pattern DURATION = Pattern.compile(
            "(?:combien|beaucoup) de temps|quelle duree|combien d'annees|au bout de combien|pendant combien");

    private static final String QUESTION =
            "qui que quoi quel quelle quels quelles comment pourquoi combien quand où lequel laquelle est-ce"
                    + " oui non svp merci bonjour the of";

    /** Verbs in -er that go with anything, in all their forms. */
    private static final String GENERAL_VERBS =
            "march fonctionn aid facilit favoris amélior développ implant déploy réalis men mont cré utilis quitt trouv cherch exist concern lutt donn"
                    + " évit expliqu mesur parl";

    private static final List<String> ENDINGS =
            List.of("er", "e", "es", "ent", "ez", "ons", "ait", "aient", "a", "era", "eront", "é");

    private static final String GENERAL =
            "faire fait faites font mettre met mettent mise mis réussir permettre permet permettent permis"
                    + " promouvoir implantation déploiement déploie réalisation"
                    + " servir sert servent utilisation devenir devient deviennent prendre prenne prend prennent falloir faut fallait pouvoir peut peuvent pouvait devoir doit doivent devait"
                    + " vouloir veut veulent lutte agir avoir être obtenir attendre"
                    + " expérience expériences action actions projet projets programme programmes démarche démarches dispositif dispositifs initiative initiatives"
                    + " retour retours exemple exemples cas idée idées façon manière type types chose choses milieu milieux zone zones secteur secteurs document documents rapport rapports fiche fiches"
                    + " temps fois petit petite petits petites grand grande grands grandes bon bonne bons bonnes nouveau nouvelle vieux vieille vieilles ancien ancienne anciens anciennes meilleur meilleure meilleurs"
                    + " plus moins très bien mieux beaucoup peu assez trop aussi encore déjà toujours souvent jamais tout tous toute toutes autre autres"
                    + " vis-à-vis tort fait envie besoin besoins vrai contre vers sous avant après pendant depuis lors afin selon via face chez hors parmi malgré autour avec"
                    + " savoir sait connaître partout seul seule seuls seules comprendre mesure raison raisons cause causes auprès ensemble partir ete";

    private static final Set<String> DETERMINERS = Set.of(
            "le la les un une des du de au aux ce cet cette ces mon ma mes son sa ses notre nos votre vos leur leurs quel quelle quels quelles"
                    .split(" "));

    private static final Set<String> SUBJECTS =
            Set.of("qui", "on", "ca", "cela", "il", "elle", "ils", "elles", "nous", "vous", "je", "tu");

    /** How forms of a verb end that may be nouns. */
    private static final Pattern NOUN = Pattern.compile(".*es?");

    /** How words end that say what is done or how something is, and name nothing. */
    private static final Pattern TELLING = Pattern.compile(
            ".{3,}(?:[^aeiou]er|oir|[nstd]ir|[aeio]ndre|ncre|ttre|[^a]ire|ez|aient|erent|ibles?|ables?)");

    private final FrenchWords french;
    private final KindWords kinds;
    private final Set<String> question;
    private final Set<String> general;
    private final Set<String> generalVerbs;

    AskingWords(FrenchWords french) {
        this.french = french;
        this.kinds = new KindWords(french);
        this.question = Set.copyOf(french.folded(QUESTION));
        this.general = Set.copyOf(french.plain(GENERAL));
        this.generalVerbs = Stream.of(GENERAL_VERBS.split(" ", -1))
                .flatMap(stem -> ENDINGS.stream().map(ending -> stem + ending))
                .flatMap(form -> french.plain(form).stream())
                .collect(Collectors.toSet());
    }

    /** The line without its turns of phrase, each replaced by as many spaces; quoted parts are left alone. */
    String withoutTurns(String line) {
        return Turns.blank(ASKING, Turns.blank(WHAT_WORKED, kinds.withoutTurns(line)));
    }

    /** Whether the line asks what something is or is good for. */
    boolean purpose(String line) {
        return PURPOSE.matcher(Turns.aligned(line)).find();
    }

    /** Whether the line asks how much or how many. */
    boolean counting(String line) {
        return Turns.aligned(line).contains("combien") || Turns.aligned(line).contains("quel nombre");
    }

    /** Whether the line asks how long something takes. */
    boolean duration(String line) {
        return DURATION.matcher(Turns.aligned(line)).find();
    }

    /** Whether the line asks what worked. */
    boolean whatWorked(String line) {
        return WHAT_WORKED.matcher(Turns.aligned(line)).find();
    }

    /** The words and turns of phrase that ask for findings of a kind. */
    KindWords kinds() {
        return kinds;
    }

    /** Whether a word only asks. */
    boolean asks(String word) {
        List<String> folded = french.folded(word);
        return french.carriesNothing(word) || question.containsAll(folded);
    }

    /** Whether a word says what is done or how something is, by its ending or as a verb, or is a number but no year. */
    boolean tells(String word, boolean asNoun) {
        boolean number = word.chars().anyMatch(Character::isDigit) && !word.matches("(19|20)\\d\\d");
        return number || TELLING.matcher(Folding.fold(word)).matches() || french.verb(word, asNoun);
    }

    /** Whether the word after this one is a noun. */
    boolean announcesNoun(String word) {
        return DETERMINERS.contains(Folding.fold(word));
    }

    /** Whether an article stands before the word at that place, and no pronoun ("ce qui les aide"). */
    boolean announced(List<Piece> words, int at) {
        return at > 0
                && announcesNoun(words.get(at - 1).text())
                && (at < 2 || !SUBJECTS.contains(Folding.fold(words.get(at - 2).text())));
    }

    /** Whether a word goes with any subject, so that texts need not hold it; after an article "marche" is a noun, "aider" none. */
    boolean general(String word, boolean announced) {
        boolean noun = announced && NOUN.matcher(Folding.fold(word)).matches();
        return french.plain(word).stream()
                .allMatch(each -> general.contains(each) || (!noun && generalVerbs.contains(each)));
    }
}

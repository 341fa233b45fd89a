package org.kartotek.sync.mail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does and where, from the words of a signature that are neither name nor number.
 *
 * @param title null where none is recognised
 * @param organization null where none is recognised
 */
record WorkWords(@Nullable String title, @Nullable String organization) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST = 80;

    private static final Pattern TITLE =
            Pattern.compile(
                    "(?<![\\p{L}])(?:(?:co-?|vice[- ]|deputy |assistant |senior |junior |general"
                        + " |managing"
                        + " )*(?:manager|director|executive|officer|president|founder|owner|partner|engineer|developer|programmer|architect|designer|analyst|consultant|adviser|advisor|accountant|bookkeeper|auditor|controller|assistant|secretary|receptionist|coordinator|administrator|supervisor|specialist|representative|associate|attorney|lawyer|solicitor|counsel|paralegal|broker|agent|realtor|recruiter|buyer|planner|merchandiser|technician|foreman|scientist|researcher|professor|lecturer|teacher|student|editor|journalist|writer|photographer|nurse|physician|therapist|pharmacist|chef|clerk|cashier|treasurer|chairman|chairwoman|chairperson|trainee|intern|strategist|evangelist|head"
                        + " of|lead|team"
                        + " leader|leader|vp|svp|evp|ceo|cto|cfo|coo|cmo|cio|hr|sales|marketing|purchasing|procurement|logistics|support)"
                        + "|директор\\p{L}*|менеджер\\p{L}*|бухгалтер\\p{L}*|инженер\\p{L}*|інженер\\p{L}*|руководител\\p{L}*|керівник\\p{L}*|начальник\\p{L}*|заместител\\p{L}*|специалист\\p{L}*|спеціаліст\\p{L}*|фахівець|секретар\\p{L}*|юрист\\p{L}*|юрисконсульт|адвокат\\p{L}*|экономист\\p{L}*|экономіст|логист\\p{L}*|снабженец|кладовщик|продавец|консультант\\p{L}*|аналитик\\p{L}*|программист\\p{L}*|разработчик\\p{L}*|администратор\\p{L}*|координатор\\p{L}*|ассистент\\p{L}*|помощник\\p{L}*|заведующ\\p{L}*|учредител\\p{L}*|владелец|основател\\p{L}*|председател\\p{L}*|ведущий|главный|коммерческий|генеральный|технолог|мастер|диспетчер|оператор|müdür\\p{L}*|direktör\\p{L}*|yönetici\\p{L}*|mühendis\\p{L}*|uzman\\p{L}*|sorumlu\\p{L}*|şef\\p{L}*|asistan\\p{L}*|temsilci\\p{L}*|danışman\\p{L}*|muhasebe\\p{L}*|koordinatör\\p{L}*|avukat|mimar|kurucu\\p{L}*|ortağ?ı?|başkan\\p{L}*|sekreter\\p{L}*|satın"
                        + " alma|satış|pazarlama|lojistik"
                        + "|menecer\\p{L}*|direktor\\p{L}*|mühəndis\\p{L}*|mütəxəssis\\p{L}*|rəhbər\\p{L}*|rəis\\p{L}*|müavin\\p{L}*|mühasib\\p{L}*|köməkçi\\p{L}*|katib\\p{L}*|hüquqşünas|təsisçi\\p{L}*|sədr\\p{L}*|məsləhətçi\\p{L}*|nümayəndə\\p{L}*|daglig"
                        + " leder|\\p{L}*leder|\\p{L}*sjef|\\p{L}*chef|direktør|\\p{L}*konsulent|rådgiver|selger|innkjøper|innkjøpsansvarlig|\\p{L}*ansvarlig|saksbehandler|regnskapsfører|økonomiansvarlig|prosjektleder|ingeniør|\\p{L}*medarbeider|\\p{L}*koordinator|styreleder|tømrer|adm\\.?"
                        + " ?dir|vd|verkställande"
                        + " direktör|säljare|inköpare|\\p{L}*ansvarig|ekonom|handläggare|ingenjör|projektledare|\\p{L}*chef|direktør|sælger|indkøber"
                        + "|geschäftsführer(?:in)?|geschäftsführung|geschäftsleitung|\\p{L}*leiter(?:in)?|vertrieb\\p{L}*|einkauf\\p{L}*|einkäufer(?:in)?|sachbearbeiter(?:in)?|assistent(?:in)?|prokurist(?:in)?|vorstand|inhaber(?:in)?|berater(?:in)?|ingenieur(?:in)?|entwickler(?:in)?|buchhalter(?:in)?|buchhaltung|rechtsanwalt|rechtsanwältin|werkstudent(?:in)?|directeur|directrice|responsable|gérant|gérante|chargée?"
                        + " d[e'’]\\p{L}*|chef"
                        + " d[e'’]\\p{L}*|ingénieur|comptable|acheteur|acheteuse|commerciale?|conseill(?:er|ère)|avocate?|président|présidente|directora?|gerente|jef[ea]"
                        + " de|responsable|encargad[oa]|ingenier[oa]|contador[a]?|vendedor[a]?|abogad[oa]|administrativ[oa]|asesor[a]?|soci[oa]|fundador[a]?|direttore|direttrice|responsabile|amministratore|amministratrice|titolare|commercialista|impiegat[oa]|ingegnere|avvocato|addett[oa]|venditore"
                        + "|dyrektor\\p{L}*|kierownik|specjalist[ak]\\p{L}*|prezes|wiceprezes|księgow[ay]|handlowiec|inżynier|doradca|właściciel|koordynator|asystent\\p{L}*|radca|adwokat|przedstawiciel"
                        + "|medewerker|verkoper|inkoper|hoofd|eigenaar|bedrijfsleider|adviseur|projectleider|teamleider|zaakvoerder|boekhouder|vertegenwoordiger)(?![\\p{L}])",
                    FLAGS);

    private static final Pattern LEGAL_FORM =
            Pattern.compile(
                    "(?<![\\p{L}])(?:Ltd|Limited|LLC|L\\.L\\.C|Inc|Incorporated|Corp|Corporation|Co\\.|Company|PLC|LLP|LP|Pty|GmbH|mbH|AG|KG|OHG|UG|e\\.\\s?K|e\\.V|AS|ASA|A/S|ApS|AB|HB|Oy|Oyj|B\\.?V|N\\.V|V\\.O\\.F|SA|S\\.A|SAS|S\\.A\\.S|SARL|S\\.A\\.R\\.L|EURL|SRL|S\\.r\\.l|S\\.L|S\\.L\\.U|SpA|S\\.p\\.A|S\\.A\\."
                        + " de C\\.V|Ltda|Sp\\. ?z ?o\\."
                        + " ?o|S\\.A|OÜ|SIA|UAB|Kft|Zrt|s\\.r\\.o|a\\.s|d\\.o\\.o|EOOD|ООО|ОАО|ПАО|ЗАО|АО|НАО|ИП|ТОВ|ПП|ФОП|ПрАТ|ТОО|ГУП|МУП|ФГУП|НКО|A\\.\\s?Ş|AŞ|Ltd\\.?"
                        + " ?Şti|Şti|San\\. ?(?:ve )?Tic|Tic\\."
                        + " ?Ltd|MMC|QSC|ASC|ATSC|Holding|Holdings)(?![\\p{L}])\\.?|(?<![\\p{L}])(?:Group|Grup|Grubu|Qrup|Группа"
                        + " компаний|Компания|Компанія|University|Universität|Universitet\\p{L}*|Üniversitesi|Университет|Institute|Hospital|Bank|Bankası|Insurance|Consulting|Solutions|Technologies|Systems|Logistics|Industries|Enterprises|Services|Partners|Associates|Studio|Studios|Agency|Clinic|School|College|Foundation|Ministry|Завод|Фабрика|Фонд|Банк|Клиника)(?![\\p{L}])");
    private static final Pattern DEPARTMENT =
            Pattern.compile(
                    "(?<![\\p{L}])(?:department|dept|division|team|faculty|отдел\\p{L}*|департамент\\p{L}*|управлени\\p{L}*|відділ\\p{L}*|bölümü|departmanı|müdürlüğü|şöbəsi|departamenti|avdeling|avdelning|afdeling|abteilung|dipartimento|dział|service)(?![\\p{L}])",
                    FLAGS);
    private static final Pattern AT =
            Pattern.compile("\\s+(?:at|@|bei|hos|chez|presso|в|ved)\\s+(?=\\p{Lu}|[\"«“])");
    private static final Pattern QUOTES = Pattern.compile("^[\"“”„«»']+|[\"“”„«»']+$");

    /** True if these words can hardly be a person: they hold a title or an organization. */
    static boolean isWork(String words, Collection<String> domains) {
        return TITLE.matcher(words).find() || isOrganization(words, domains);
    }

    /**
     * @param left the words of a signature, in their order
     * @param name what was taken as the person's name
     * @param domains of the writer's address and site: an organization is called much like them
     */
    static WorkWords in(List<String> left, @Nullable String name, Set<String> domains) {
        String title = null;
        String organization = null;
        int titleAt = -1;
        var parts = parts(left, name, domains);
        for (int i = 0; i < parts.size(); i++) {
            var words = parts.get(i);
            if (words.length() > LONGEST) continue;
            if (organization == null && isOrganization(words, domains)) {
                organization = words;
            } else if (title == null && isTitle(words)) {
                title = words;
                titleAt = i;
            }
        }
        if (organization == null && titleAt >= 0 && titleAt + 1 < parts.size()) {
            var next = parts.get(titleAt + 1);
            if (couldBeOrganization(next)) organization = next;
        }
        return new WorkWords(title, organization);
    }

    /** "Sales Manager, Nordlys AS" and "Partner at Nordlys" are two things on one line. */
    private static List<String> parts(
            List<String> left, @Nullable String name, Set<String> domains) {
        var parts = new ArrayList<String>();
        for (var words : left) {
            if (words.equals(name)) continue;
            var at = AT.split(words, 2);
            var comma = words.split(",\\s+", 2);
            if (at.length == 2 && isTitle(at[0])) {
                parts.addAll(List.of(at));
            } else if (comma.length == 2 && separates(comma, name, domains)) {
                parts.addAll(List.of(comma));
            } else {
                parts.add(words);
            }
        }
        return parts.stream()
                .map(WorkWords::bare)
                .filter(it -> !it.isEmpty() && !it.equals(name))
                .toList();
    }

    private static boolean separates(String[] comma, @Nullable String name, Set<String> domains) {
        return comma[0].equals(name)
                || isTitle(comma[0]) && isOrganization(comma[1], domains)
                || isOrganization(comma[0], domains) && isTitle(comma[1]);
    }

    private static boolean isTitle(String words) {
        return TITLE.matcher(words).find()
                && words.length() <= LONGEST
                && words.split("\\s+").length <= 9
                && !words.matches(".*[.!?]\\s+\\p{Lu}.*[.!?]$");
    }

    private static boolean isOrganization(String words, Collection<String> domains) {
        var bare = bare(words);
        if (bare.length() < 2 || bare.length() > LONGEST || bare.split("\\s+").length > 9)
            return false;
        return LEGAL_FORM.matcher(bare).find() && bare.split("\\s+").length > 1
                || domains.stream().anyMatch(it -> isCalled(it, bare));
    }

    /** {@code nordlys-shipping.example} and "Nordlys Shipping"; public mail is nobody's firm. */
    private static boolean isCalled(String domain, String words) {
        if (PublicMail.is(domain)) return false;
        var labels = domain.replaceFirst("(?i)^www\\.", "").split("\\.");
        if (labels.length < 2) return false;
        var said = Latin.of(words);
        var joined = said.replace(" ", "");
        for (int i = 0; i < labels.length - 1; i++) {
            var label = Latin.of(labels[i]).replace(" ", "");
            if (label.length() < 3 || labels[i].equalsIgnoreCase("mail")) continue;
            if (joined.equals(label) || joined.length() > 3 && label.startsWith(joined))
                return true;
            if (label.length() > 3
                    && said.split(" ").length <= 6
                    && (joined.startsWith(label) || (" " + said + " ").contains(" " + label + " ")))
                return true;
            if (isInitials(said, label)) return true;
        }
        return false;
    }

    private static boolean isInitials(String said, String label) {
        var words = said.split(" ");
        if (words.length < 3 || words.length != label.length()) return false;
        for (int i = 0; i < words.length; i++) {
            if (words[i].isEmpty() || words[i].charAt(0) != label.charAt(i)) return false;
        }
        return true;
    }

    /** On the line below the title people name their firm; a department is not one. */
    private static boolean couldBeOrganization(String words) {
        return words.length() <= 50
                && words.split("\\s+").length <= 5
                && words.matches("[\"«“„]?[\\p{Lu}\\d].*")
                && !words.matches(".*[.!?:,].*")
                && words.chars().noneMatch(Character::isDigit)
                && !DEPARTMENT.matcher(words).find()
                && !isTitle(words);
    }

    private static String bare(String words) {
        var bare = words.replaceAll("^[\\s*_,;:–-]+|[\\s*_,;:–-]+$", "");
        var inner = QUOTES.matcher(bare).replaceAll("");
        // «Ромашка» loses its quotes; ООО «Ромашка» keeps them.
        return inner.matches(".*[«»“”„\"].*") ? bare : inner;
    }
}

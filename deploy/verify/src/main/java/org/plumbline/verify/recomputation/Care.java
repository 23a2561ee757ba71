package org.plumbline.verify.recomputation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One patient's sessions for one condition, and what was observed.
///
/// @param visits in order, at least one
/// @param timelines by instrument
record Care(List<Visit> visits, Map<String, Timeline> timelines) {

    /// A care for each condition with a session. Scores of others have nothing to count in.
    static Collection<Care> of(Collection<Session> sessions, Collection<Score> scores) {
        Map<String, CareFile> files = new TreeMap<>();
        Map<String, Visit> visits = new TreeMap<>();
        for (Session session : sessions) {
            Visit visit = new Visit(session);
            visits.put(identity(session.clinic(), session.id()), visit);
            files.computeIfAbsent(session.condition(), _ -> new CareFile()).add(visit);
        }
        for (Score score : scores) {
            file(score, files, visits);
        }
        return files.values().stream().map(CareFile::closed).toList();
    }

    private static void file(Score score, Map<String, CareFile> files, Map<String, Visit> visits) {
        switch (score.timing()) {
            case PRE -> {
                Visit visit = visits.get(identity(score.clinic(), score.session()));
                if (visit != null) {
                    visit.addPre(score);
                }
            }
            case POST -> {
                Visit visit = visits.get(identity(score.clinic(), score.session()));
                if (visit != null) {
                    visit.addPost(score);
                }
            }
            case DIARY, FOLLOW_UP -> {
                CareFile care = score.condition() == null ? null : files.get(score.condition());
                if (care != null) {
                    care.add(score.instrument(), Observation.alone(score));
                }
            }
        }
    }

    private static String identity(String clinic, @Nullable String id) {
        return clinic + "/" + id;
    }
}

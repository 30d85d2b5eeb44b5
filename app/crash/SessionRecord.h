// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace nextgpt::app {

/// How much a start does on its own.
enum class StartMode {
    Normal,
    Safe,    ///< after a crash: the last conversation and its attachments stay closed until asked for
    Minimal, ///< after the third in a row: the model is not loaded either
};

/// Records in the profile that the program runs, so that the next start knows how this one ended. Created
/// while the profile's lock is held. A profile that cannot be written has no record; every start is Normal.
class SessionRecord {
public:
    explicit SessionRecord(const QString& profile);
    /// Records that the program ended properly.
    ~SessionRecord();
    SessionRecord(const SessionRecord&) = delete;
    SessionRecord& operator=(const SessionRecord&) = delete;

    /// A single kill (by the system, for lack of memory, or a power cut) does not lead to a safe start; a
    /// crash does.
    StartMode startMode() const;
    /// How many sessions in a row, up to now, did not end properly.
    int failedSessions() const { return m_failedSessions; }
    /// The report of the previous session's crash; empty without one.
    const QString& previousReport() const { return m_previousReport; }
    /// Where a crash of this session is reported.
    const QString& report() const { return m_report; }

private:
    enum class State { Running, Ended };
    void readPrevious();
    void save(State state) const;
    void removeOldReports() const;

    QString m_profile;
    QString m_report;
    QString m_previousReport;
    int m_failedSessions = 0;
};

} // namespace nextgpt::app

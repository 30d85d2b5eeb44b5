// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>

#include <vector>

namespace nextgpt::app {

/// How long it still takes, from the median of the steps so far; unknown before the third.
class StepClock {
public:
    /// -1 while it is not known. Never says more than it said before, but for one correction.
    double secondsLeft(qint64 done, qint64 total);

private:
    QElapsedTimer m_timer;
    qint64 m_lastDone = 0;
    std::vector<double> m_secondsPerStep;
    double m_said = -1;
    bool m_corrected = false;
};

} // namespace nextgpt::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>

#include <vector>

namespace nextgpt::app {

/// Estimates the remaining time from the median duration of the steps so far.
class TimeLeftEstimator {
public:
    /// -1 before the third step. The estimate increases at most once.
    double secondsLeft(qint64 done, qint64 total);

private:
    QElapsedTimer m_timer;
    qint64 m_lastDone = 0;
    std::vector<double> m_secondsPerStep;
    double m_lastEstimate = -1;
    bool m_corrected = false;
};

} // namespace nextgpt::app

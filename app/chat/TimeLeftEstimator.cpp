// SPDX-License-Identifier: Apache-2.0
#include "app/chat/TimeLeftEstimator.h"

#include <algorithm>

namespace nextgpt::app {

double TimeLeftEstimator::secondsLeft(qint64 done, qint64 total) {
    constexpr std::size_t kMinSteps = 3;
    if (m_timer.isValid() && done > m_lastDone)
        m_secondsPerStep.push_back(double(m_timer.restart()) / 1000.0 / double(done - m_lastDone));
    else if (!m_timer.isValid())
        m_timer.start();
    m_lastDone = done;
    if (m_secondsPerStep.size() < kMinSteps || total <= 0)
        return -1;
    std::vector<double> sorted = m_secondsPerStep;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    const double left = *middle * double(total - done);
    if (m_lastEstimate >= 0 && left > m_lastEstimate) {
        if (m_corrected)
            return m_lastEstimate;
        m_corrected = true;
    }
    m_lastEstimate = left;
    return left;
}

} // namespace nextgpt::app

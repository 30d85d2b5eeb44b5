// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Sanitizer.h"

#include <QByteArray>
#include <QFile>

#include <fstream>
#include <functional>

namespace nextgpt::test {

/// The most memory, in MiB, that `work` used beyond what was used before; 0 with the address sanitizer, which
/// keeps freed memory.
inline int peakMebibytes(const std::function<void()>& work) {
    const auto statusOf = [](const QByteArray& key) {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith(key))
                return line.mid(key.size()).trimmed().split(' ').first().toInt();
        return 0;
    };
    std::ofstream("/proc/self/clear_refs") << "5"; // resets the peak
    const int before = statusOf("VmRSS:");
    work();
    return kAddressSanitizer ? 0 : (statusOf("VmHWM:") - before) / 1024;
}

} // namespace nextgpt::test

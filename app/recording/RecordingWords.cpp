// SPDX-License-Identifier: Apache-2.0
#include "app/recording/RecordingWords.h"

#include <QCoreApplication>

namespace nextgpt::app {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("RecordingWords", text);
}

} // namespace

QString recordingWords(const Recording::Result& result, bool kept, bool silent) {
    switch (result.end) {
    case Recording::End::Stopped:
        return silent ? tr("Only silence was recorded. Is the microphone switched off?") : QString();
    case Recording::End::TooLong:
        return tr("A recording can be no longer; it was stopped and is attached.");
    case Recording::End::DeviceMissing:
        return tr("No microphone was found. Connect one, or choose another in the settings.");
    case Recording::End::DeviceRefused:
        return tr("The microphone cannot be used. Another program may be using it, or you may not be allowed "
                  "to.");
    case Recording::End::DeviceLost:
        return kept ? tr("The microphone has gone. What was recorded until then is attached.")
                    : tr("The microphone has gone. Nothing was recorded.");
    case Recording::End::DiskFull:
        return kept ? tr("The disk is full. What was recorded until then is attached.")
                    : tr("The disk is full; nothing can be recorded. Free some space and try again.");
    case Recording::End::NotWritable:
        return kept ? tr("The disk refuses to be written. What was recorded until then is attached.")
                    : tr("The disk refuses to be written; nothing can be recorded.");
    }
    return {};
}

} // namespace nextgpt::app

// SPDX-License-Identifier: Apache-2.0
#include "app/recording/RecordingText.h"

#include <QCoreApplication>

namespace nextgpt::app {

namespace {

constexpr float kSilence = 1e-4F; ///< peak amplitude

/// The translation context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(RecordingText)
};

} // namespace

QString recordingText(const Recording::Result& result, RecordingKept kept) {
    const bool isKept = kept == RecordingKept::Yes;
    switch (result.end) {
    case Recording::End::Stopped:
        return isKept && result.loudest < kSilence
                   ? Text::tr(
                         "The recording contains only silence. Check that the microphone is switched on.")
                   : QString();
    case Recording::End::TooLong:
        return Text::tr("The recording reached its maximum length and was stopped. It is attached to your "
                        "message.");
    case Recording::End::DeviceMissing:
        return Text::tr("No microphone was found. Connect one, or choose another in the settings.");
    case Recording::End::DeviceRefused:
        return Text::tr("The microphone cannot be used. Another program may be using it, or access to it is "
                        "not permitted.");
    case Recording::End::DeviceLost:
        return isKept ? Text::tr("The microphone was disconnected. What was recorded so far is attached to "
                                 "your message.")
                      : Text::tr("The microphone was disconnected. Nothing was recorded.");
    case Recording::End::DiskFull:
        return isKept ? Text::tr("The disk is full. What was recorded so far is attached to your message.")
                      : Text::tr("The disk is full, so nothing was recorded. Free some space and try again.");
    case Recording::End::NotWritable:
        return isKept
                   ? Text::tr("The recording could not be written any further. What was recorded so far is "
                              "attached to your message.")
                   : Text::tr("The recording could not be written to the disk. Nothing was recorded.");
    }
    return {};
}

} // namespace nextgpt::app

// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/ErrorText.h"

#include "engine/core/Limits.h"

#include <QCoreApplication>
#include <QLocale>

namespace nextgpt::app {

namespace {

/// The translation context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString tooLargeText() {
    const QLocale locale;
    return Text::tr("The file is too large. Images may have up to %1 megapixels and %2.")
        .arg(locale.toString(limits::kImagePixels / 1'000'000),
             locale.formattedDataSize(limits::kImageFileBytes, 0));
}

QString titleOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::FileUnreadable:
        return Text::tr(
            "A file could not be read. It may have been moved, or access to it is not permitted.");
    case ErrorCode::MediaUnsupported:
        return Text::tr(
            "This file type is not supported. Choose an image (PNG, JPEG, WebP, GIF, TIFF or BMP), "
            "a video or an audio file.");
    case ErrorCode::MediaDamaged:
        return Text::tr("The file is damaged and could not be read completely.");
    case ErrorCode::MediaTooLarge:
        return tooLargeText();
    case ErrorCode::ReaderFailed:
        return Text::tr("This file made its reader fail, so it was not opened.");
    case ErrorCode::BundleMissing:
        return Text::tr("No model was found.");
    case ErrorCode::BundleInvalid:
        return Text::tr("The model's description file is not valid.");
    case ErrorCode::BundleDamaged:
        return Text::tr("A model file is damaged: its checksum does not match.");
    case ErrorCode::BundleMismatch:
        return Text::tr("The parts of this model do not fit together.");
    case ErrorCode::WeightsInvalid:
        return Text::tr("A weights file of the model has an invalid format.");
    case ErrorCode::WeightsMismatch:
        return Text::tr("A weights file of the model belongs to a different network.");
    case ErrorCode::DecoderMissing:
        return Text::tr("This model cannot generate this kind of output.");
    case ErrorCode::PromptTooLong:
        return Text::tr("The message is too long for this model. Shorten it and send it again.");
    case ErrorCode::RequestInvalid:
        return Text::tr("A setting is outside its valid range. Check the generation settings.");
    case ErrorCode::OutOfMemory:
        return Text::tr(
            "There was not enough memory. Use fewer steps or a smaller size, or close other programs.");
    case ErrorCode::DiskFull:
        return Text::tr("The disk is full, so the result could not be saved. Free some space and try again.");
    case ErrorCode::FileNotWritable:
        return Text::tr("The result could not be saved because its folder is not writable.");
    case ErrorCode::DeviceUnavailable:
        return Text::tr(
            "The selected compute device is not available. If it worked before, restart the program.");
    case ErrorCode::Internal:
        break;
    }
    return Text::tr("An unexpected error occurred in the program.");
}

ErrorMessage withSafety(ErrorCode code, const QString& title) {
    switch (code) {
    case ErrorCode::MediaDamaged:
    case ErrorCode::MediaTooLarge:
    case ErrorCode::ReaderFailed:
        return {.title = title, .safe = Text::tr("The file was not changed.")};
    case ErrorCode::BundleMissing:
    case ErrorCode::BundleInvalid:
    case ErrorCode::BundleDamaged:
    case ErrorCode::BundleMismatch:
    case ErrorCode::WeightsInvalid:
    case ErrorCode::WeightsMismatch:
        return {.title = title,
                .safe = Text::tr("Your conversations are safe and can still be read."),
                .action = ErrorAction::Reload};
    case ErrorCode::DecoderMissing:
        return {.title = title, .safe = Text::tr("Your message and the text of the reply are kept.")};
    case ErrorCode::MediaUnsupported:
    case ErrorCode::PromptTooLong:
        return {.title = title, .safe = Text::tr("Your message and the conversation are kept.")};
    case ErrorCode::DeviceUnavailable:
        return {.title = title,
                .safe = Text::tr("Your message and the conversation are kept."),
                .action = ErrorAction::Reload};
    case ErrorCode::FileUnreadable:
    case ErrorCode::RequestInvalid:
    case ErrorCode::OutOfMemory:
    case ErrorCode::DiskFull:
    case ErrorCode::FileNotWritable:
    case ErrorCode::Internal:
        break;
    }
    return {.title = title,
            .safe = Text::tr("Your message and the conversation are kept."),
            .action = ErrorAction::Retry};
}

} // namespace

ErrorMessage errorText(ErrorCode code) {
    return withSafety(code, titleOf(code));
}

QString actionText(ErrorAction action) {
    switch (action) {
    case ErrorAction::None:
        return {};
    case ErrorAction::Retry:
        return Text::tr("Try again");
    case ErrorAction::Reload:
        return Text::tr("Reload the model");
    }
    return {};
}

} // namespace nextgpt::app

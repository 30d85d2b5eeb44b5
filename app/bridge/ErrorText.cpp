// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/ErrorText.h"

#include "engine/core/Limits.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextBoundaryFinder>

#include <optional>

namespace nextgpt::app {

namespace {

/// The translation context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// One text per medium.
struct MediumTexts {
    QString image;
    QString video;
    QString audio;
    QString other; ///< the medium is not known
};

QString textFor(const std::optional<Modality>& medium, const MediumTexts& texts) {
    switch (medium.value_or(Modality::Text)) {
    case Modality::Image:
        return texts.image;
    case Modality::Video:
        return texts.video;
    case Modality::Audio:
        return texts.audio;
    case Modality::Text:
        break;
    }
    return texts.other;
}

QString supportedText() {
    return Text::tr(
        "Supported are images (PNG, JPEG, WebP, GIF, HEIC, AVIF, TIFF, BMP), videos (MP4, MOV, WebM, "
        "MKV, AVI, MTS, WMV) and audio (WAV, FLAC, MP3, M4A, OGG, AIFF, WMA).");
}

QString tooLargeText(const std::optional<Modality>& medium) {
    const QLocale locale;
    const auto pixels = medium == Modality::Video ? limits::kVideoPixels : limits::kImagePixels;
    return textFor(medium,
                   {.image = Text::tr("The image is too large. Images may have up to %1 megapixels and %2. "
                                      "Save it smaller."),
                    .video = Text::tr("The video is too large. Frames may have up to %1 megapixels. Save it "
                                      "in a smaller size."),
                    .audio = Text::tr("The audio has too many channels or an unusual sample rate. Save it "
                                      "as stereo at 48 kHz."),
                    .other = Text::tr("The file is too large. Images may have up to %1 megapixels and %2.")})
        .replace(QLatin1String("%1"), locale.toString(pixels / 1'000'000)) // not every text has both
        .replace(QLatin1String("%2"), locale.formattedDataSize(limits::kImageFileBytes, 0));
}

QString damagedText(const std::optional<Modality>& medium) {
    return textFor(
        medium,
        {.image = Text::tr("The image is damaged or incomplete. Open it in another "
                           "program and save it again, or copy it again from its source."),
         .video = Text::tr("The video is damaged or incomplete and none of it can be "
                           "shown. Copy it again from its source."),
         .audio = Text::tr("The audio is damaged or incomplete and none of it can be "
                           "played. Copy it again from its source."),
         .other = Text::tr(
             "The file is damaged and could not be read completely. Copy it again from its source.")});
}

QString emptyText(const std::optional<Modality>& medium) {
    return textFor(
        medium,
        {.image = Text::tr(
             "The image file contains no image. Choose another file, or save it again with another program."),
         .video = Text::tr("The video contains no frames. Choose another file, or export it again."),
         .audio = Text::tr("The audio file is empty. Record or export it again."),
         .other = Text::tr("The file contains no media. Choose another file.")});
}

QString readerFailedText(const std::optional<Modality>& medium) {
    return textFor(
        medium,
        {.image = Text::tr(
             "The image could not be opened: decoding it failed. Save it again with another program."),
         .video =
             Text::tr("The video could not be opened: decoding it failed. Convert it with another program."),
         .audio =
             Text::tr("The audio could not be opened: decoding it failed. Convert it with another program."),
         .other = Text::tr(
             "This file could not be opened: decoding it failed. Convert it with another program.")});
}

QString unsupportedText(const MediaSubject& subject) {
    if (subject.format.empty())
        return Text::tr("This file type is not supported.") + ' ' + supportedText();
    return textFor(
               subject.medium,
               {.image = Text::tr("The image is stored as %1, which cannot be read. Save it as PNG or JPEG."),
                .video =
                    Text::tr("The video is stored as %1, which cannot be decoded. Convert it to MP4 with "
                             "H.264."),
                .audio =
                    Text::tr("The audio is stored as %1, which cannot be decoded. Convert it to WAV, FLAC "
                             "or MP3."),
                .other = Text::tr("The file is stored as %1, which cannot be read.") + ' ' + supportedText()})
        .arg(QString::fromStdString(subject.format));
}

/// The text of an error about a media file; empty for any other code.
QString mediaTitle(ErrorCode code, const MediaSubject& subject) {
    switch (code) {
    case ErrorCode::MediaUnsupported:
        return unsupportedText(subject);
    case ErrorCode::MediaDamaged:
        return damagedText(subject.medium);
    case ErrorCode::MediaTooLarge:
        return tooLargeText(subject.medium);
    case ErrorCode::MediaEmpty:
        return emptyText(subject.medium);
    case ErrorCode::ReaderFailed:
        return readerFailedText(subject.medium);
    default:
        return {};
    }
}

QString titleOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::FileUnreadable:
        return Text::tr("A file could not be read. It may have been moved, another program may be writing "
                        "it, or access to it is not permitted.");
    case ErrorCode::MediaUnsupported:
    case ErrorCode::MediaDamaged:
    case ErrorCode::MediaTooLarge:
    case ErrorCode::MediaEmpty:
    case ErrorCode::ReaderFailed:
        return mediaTitle(code, {});
    case ErrorCode::BundleMissing:
        return Text::tr("No model was found.");
    case ErrorCode::BundleInvalid:
        return Text::tr("The model's description file is not valid.");
    case ErrorCode::BundleDamaged:
        return Text::tr("A model file is damaged: its checksum does not match.");
    case ErrorCode::BundleMismatch:
        return Text::tr("The parts of this model do not fit together.");
    case ErrorCode::WeightsInvalid:
        return Text::tr("A weights file of the model is damaged or incomplete. Download or copy it again "
                        "from its source, then reload the model.");
    case ErrorCode::WeightsMismatch:
        return Text::tr("A weights file of the model belongs to a different network.");
    case ErrorCode::DecoderMissing:
        return Text::tr("This model cannot generate this kind of output.");
    case ErrorCode::PromptTooLong:
        return Text::tr("The message is too long for this model. Shorten it and send it again.");
    case ErrorCode::RequestInvalid:
        return Text::tr("A setting is outside its valid range. Check the generation settings.");
    case ErrorCode::OutOfMemory:
        return Text::tr("There was not enough memory. Choose a smaller size, or close other programs.");
    case ErrorCode::DiskFull:
        return Text::tr("The disk is full, so the result could not be saved. Free some space and try again.");
    case ErrorCode::FileNotWritable:
        return Text::tr("The result could not be saved because its folder is not writable.");
    case ErrorCode::DeviceUnavailable:
        return Text::tr(
            "The compute device is not available or has stopped working. Restart the program, or continue on "
            "the processor.");
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
    case ErrorCode::MediaEmpty:
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
    case ErrorCode::FileUnreadable:
    case ErrorCode::RequestInvalid:
    case ErrorCode::OutOfMemory:
    case ErrorCode::DeviceUnavailable: // to be tried again after the restart that the window offers
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

ErrorMessage errorText(const Error& error) {
    const QString title = mediaTitle(error.code, error.subject);
    return title.isEmpty() ? errorText(error.code) : withSafety(error.code, title);
}

ErrorMessage errorText(ErrorCode code) {
    return withSafety(code, titleOf(code));
}

QString firstSentence(const QString& title) {
    const auto end = QTextBoundaryFinder(QTextBoundaryFinder::Sentence, title).toNextBoundary();
    return end < 0 ? title : title.left(end).trimmed();
}

QString trainingErrorText(const Error& error) {
    switch (error.code) {
    case ErrorCode::RequestInvalid:
        return Text::tr("The data, the settings and the model do not fit together. The details say what to "
                        "change.");
    case ErrorCode::FileUnreadable:
        return Text::tr(
            "A file of the data could not be read. It may have been moved, or access to it is not "
            "permitted.");
    case ErrorCode::OutOfMemory:
        return Text::tr("There was not enough memory. Choose a smaller batch, or close other programs.");
    case ErrorCode::DiskFull:
        return Text::tr("The disk is full. Free some space, then resume the run: its last checkpoint is "
                        "kept.");
    case ErrorCode::FileNotWritable:
        return Text::tr("The folder of the run cannot be written, or another program trains in it.");
    case ErrorCode::DeviceUnavailable:
        return Text::tr("The compute device does not respond. Resume the run after a restart: its last "
                        "checkpoint is kept.");
    case ErrorCode::Internal:
        return Text::tr("Training ended unexpectedly. Resume the run: its last checkpoint is kept.");
    default:
        return errorText(error).title;
    }
}

QString divergedText() {
    return Text::tr("The loss is no longer a number, so training stopped. Start a new run with a lower "
                    "learning rate; the last checkpoint is from before.");
}

QString modelErrorText(const Error& error) {
    switch (error.code) {
    case ErrorCode::FileUnreadable:
        return Text::tr("A file could not be read. It may have been moved, or access to it is not "
                        "permitted. Put it back, or choose the files again.");
    case ErrorCode::BundleMissing:
        return Text::tr("A file of this model is no longer where it was. Put it back, or make the model "
                        "again.");
    case ErrorCode::BundleInvalid:
        return Text::tr("The description of this model cannot be used on this computer. Make the model "
                        "again from its files.");
    case ErrorCode::BundleDamaged:
        return Text::tr("A file of this model is not the one that it was made of. Put that one back, or make "
                        "the model again.");
    case ErrorCode::BundleMismatch:
    case ErrorCode::WeightsMismatch:
        return Text::tr("The parts of this model do not belong together. Choose parts that were published "
                        "together.");
    case ErrorCode::WeightsInvalid:
        return Text::tr(
            "A weights file is damaged or incomplete. Download or copy it again from its source.");
    case ErrorCode::RequestInvalid:
        return Text::tr("A model with this name exists already. Choose another name.");
    case ErrorCode::OutOfMemory:
        return Text::tr("There was not enough memory for this model. Close other programs, or use a smaller "
                        "model.");
    case ErrorCode::DiskFull:
        return Text::tr("The disk is full. Free some space and try again.");
    case ErrorCode::FileNotWritable:
        return Text::tr("The folder of the models cannot be written. Check the disk and its permissions.");
    case ErrorCode::Internal:
        return Text::tr("The examination ended unexpectedly; nothing was changed. Try again.");
    default:
        return errorText(error).title;
    }
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

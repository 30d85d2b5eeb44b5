// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/ErrorText.h"

#include <QCoreApplication>

namespace nextgpt::app {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ErrorText", text);
}

QString kept() {
    return tr("Your message and everything before it are kept.");
}

QString textKept() {
    return tr("The words of the answer and your message are kept.");
}

QString historyKept() {
    return tr("Your conversations are kept; you can read them.");
}

} // namespace

ErrorWords errorText(ErrorCode code) {
    switch (code) {
    case ErrorCode::FileUnreadable:
        return {tr("A file could not be read. It may have been moved, or you may not be allowed to open it."),
                kept(), ErrorAction::Retry};
    case ErrorCode::MediaUnsupported:
        return {tr("This is no image, video or audio that can be read. Images are PNG, JPEG, WebP, GIF, TIFF "
                   "or BMP."),
                kept(), ErrorAction::None};
    case ErrorCode::MediaDamaged:
        return {tr("The file is damaged: it cannot be read whole."), tr("The file was not changed."),
                ErrorAction::None};
    case ErrorCode::MediaTooLarge:
        return {tr("The file is too large: of images, at most 128 megapixels and 256 MB can be read."),
                tr("The file was not changed."), ErrorAction::None};
    case ErrorCode::BundleMissing:
        return {tr("No model was found."), historyKept(), ErrorAction::Reload};
    case ErrorCode::BundleInvalid:
        return {tr("The model's description cannot be understood."), historyKept(), ErrorAction::Reload};
    case ErrorCode::BundleDamaged:
        return {tr("A file of the model is damaged: its content is not what it should be."), historyKept(),
                ErrorAction::Reload};
    case ErrorCode::BundleMismatch:
        return {tr("The parts of this model do not belong together."), historyKept(), ErrorAction::Reload};
    case ErrorCode::WeightsInvalid:
        return {tr("A file of the model is not in the form it should have."), historyKept(),
                ErrorAction::Reload};
    case ErrorCode::WeightsMismatch:
        return {tr("A file of the model belongs to another network."), historyKept(), ErrorAction::Reload};
    case ErrorCode::DecoderMissing:
        return {tr("This model has no part that can make this kind of output."), textKept(),
                ErrorAction::None};
    case ErrorCode::PromptTooLong:
        return {tr("The message is longer than the model can take in. Shorten it and send it again."), kept(),
                ErrorAction::None};
    case ErrorCode::RequestInvalid:
        return {tr("One of the settings is outside its range."), kept(), ErrorAction::Retry};
    case ErrorCode::OutOfMemory:
        return {tr("There was not enough memory. Fewer steps, a smaller image or closing other programs "
                   "helps."),
                kept(), ErrorAction::Retry};
    case ErrorCode::DiskFull:
        return {tr("The disk is full: the result could not be saved. Free some space and try again."), kept(),
                ErrorAction::Retry};
    case ErrorCode::FileNotWritable:
        return {tr("The result could not be saved: its folder does not allow writing."), kept(),
                ErrorAction::Retry};
    case ErrorCode::DeviceUnavailable:
        return {tr("The chosen device does not answer."), kept(), ErrorAction::Reload};
    case ErrorCode::Internal:
        return {tr("Something went wrong inside the program."), kept(), ErrorAction::Retry};
    }
    return {tr("Something went wrong inside the program."), kept(), ErrorAction::Retry};
}

QString actionText(ErrorAction action) {
    switch (action) {
    case ErrorAction::None:
        return {};
    case ErrorAction::Retry:
        return tr("Try again");
    case ErrorAction::Reload:
        return tr("Load the model again");
    }
    return {};
}

} // namespace nextgpt::app

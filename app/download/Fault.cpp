// SPDX-License-Identifier: Apache-2.0
#include "app/download/Fault.h"

#include <QCoreApplication>
#include <QLocale>

namespace nextgpt::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(nextgpt::app::Fault)
};

QString connectionText(const Fault& fault) {
    switch (fault.kind) {
    case FaultKind::NoConnection:
        return Text::tr("No connection to %1. Check the network; what has arrived is kept.").arg(fault.host);
    case FaultKind::Stalled:
        return Text::tr("%1 stopped sending. What has arrived is kept; resume later.").arg(fault.host);
    case FaultKind::ServerBusy:
        if (fault.seconds > 0)
            return Text::tr("%1 is busy and asks to wait %n second(s). Resume after that.", nullptr,
                            static_cast<int>(fault.seconds))
                .arg(fault.host);
        return Text::tr("%1 is busy. Resume in a few minutes.").arg(fault.host);
    case FaultKind::ServerError:
        return Text::tr("%1 reports an internal error (status %2). Resume later.")
            .arg(fault.host)
            .arg(fault.status);
    case FaultKind::AddressExpired:
        return Text::tr("%1 keeps rejecting the download address. Resume later.").arg(fault.host);
    case FaultKind::ProxySignIn:
        return Text::tr("The proxy asks for a sign-in. Put the name and password into the proxy's address in "
                        "the system's settings, then resume.");
    case FaultKind::CertificateInvalid:
        return Text::tr("The certificate of %1 is not valid, so nothing was sent or saved. Check this "
                        "computer's date and network, then resume.")
            .arg(fault.host);
    case FaultKind::RedirectRefused:
        return Text::tr(
                   "%1 points to an address that is not safe, so it was not followed. Check the network, "
                   "or import the file from a folder.")
            .arg(fault.host);
    case FaultKind::TooManyRedirects:
        return Text::tr("%1 redirects endlessly. Resume later, or import the file from a folder.")
            .arg(fault.host);
    default:
        return {};
    }
}

QString accessText(const Fault& fault) {
    switch (fault.kind) {
    case FaultKind::TokenNeeded:
        return Text::tr(
                   "%1 shows “%2” only to people who are signed in, or does not have it. Set HF_TOKEN to "
                   "your access token and start the program again.")
            .arg(fault.host, fault.file);
    case FaultKind::TokenRefused:
        return Text::tr(
                   "%1 does not accept your access token. Make a new one there, set HF_TOKEN and start the "
                   "program again.")
            .arg(fault.host);
    case FaultKind::LicenceNotAccepted:
        return Text::tr("“%2” needs you to accept its licence at %1. Do so there with the account of your "
                        "access token, then resume.")
            .arg(fault.host, fault.file);
    case FaultKind::NotFound:
        return Text::tr("%1 no longer has “%2”. Import it from a folder if you have it.")
            .arg(fault.host, fault.file);
    case FaultKind::Refused:
        return Text::tr("%1 refuses to deliver “%2” (status %3). Resume later, or import it from a folder.")
            .arg(fault.host, fault.file)
            .arg(fault.status);
    case FaultKind::Offline:
        return Text::tr(
            "HF_HUB_OFFLINE forbids downloads. Start the program without it, or import the files from "
            "a folder.");
    default:
        return {};
    }
}

QString contentText(const Fault& fault) {
    switch (fault.kind) {
    case FaultKind::ProtocolBroken:
        return Text::tr("%1 sends an unexpected response for “%2”. Resume later.")
            .arg(fault.host, fault.file);
    case FaultKind::FileChanged:
        return Text::tr("“%2” keeps changing on %1. Resume later.").arg(fault.host, fault.file);
    case FaultKind::WrongContent:
        return Text::tr("“%1” does not match its checksum. It was deleted and will be fetched again.")
            .arg(fault.file);
    case FaultKind::OtherFile:
        return Text::tr("%1 delivers a different file as “%2”. It was not kept; import the right one from a "
                        "folder.")
            .arg(fault.host, fault.file);
    case FaultKind::WebPage:
        return Text::tr(
                   "%1 sends a web page instead of “%2”. If the network asks for a sign-in, sign in with the "
                   "browser, then resume.")
            .arg(fault.host, fault.file);
    case FaultKind::Pointer:
        return Text::tr("“%1” is only a Git LFS pointer and not the file itself. Use the actual file.")
            .arg(fault.file);
    case FaultKind::SizeUnknown:
        return Text::tr(
                   "%1 does not say how large “%2” is, so it cannot be checked. Import it from a folder.")
            .arg(fault.host, fault.file);
    case FaultKind::SizeDiffers:
        return Text::tr("“%1” does not have the published size: it is another version or incomplete. Use the "
                        "published file.")
            .arg(fault.file);
    default:
        return {};
    }
}

QString localText(const Fault& fault) {
    const QLocale locale;
    switch (fault.kind) {
    case FaultKind::NoRoom:
        return Text::tr("Needs %1, but %2 are free. Free some space, then start again.")
            .arg(locale.formattedDataSize(fault.needed, 1, QLocale::DataSizeSIFormat),
                 locale.formattedDataSize(fault.free, 1, QLocale::DataSizeSIFormat));
    case FaultKind::DiskFull:
        return Text::tr("The disk is full. Nothing is lost: free some space, then resume.");
    case FaultKind::NotWritable:
        return Text::tr("“%1” cannot be written. Check the folder's permissions and its disk, then resume.")
            .arg(fault.file);
    case FaultKind::InUse:
        return Text::tr("Another program is downloading “%1”. Wait until it has finished, then resume.")
            .arg(fault.file);
    case FaultKind::SourceMissing:
        return Text::tr("“%1” is not in the chosen folder. Choose the folder that has it.").arg(fault.file);
    case FaultKind::SourceUnreadable:
        return Text::tr("“%1” cannot be read from the chosen folder. Check the device, then import again.")
            .arg(fault.file);
    default:
        return {};
    }
}

} // namespace

bool isTransientFault(FaultKind kind) {
    return kind >= FaultKind::NoConnection && kind <= FaultKind::WrongContent;
}

bool isLocalFault(FaultKind kind) {
    return kind == FaultKind::Offline || kind >= FaultKind::NoRoom;
}

QString faultText(const Fault& fault) {
    for (const auto& text : {connectionText, accessText, contentText, localText})
        if (QString sentence = text(fault); !sentence.isEmpty())
            return sentence;
    return {};
}

} // namespace nextgpt::app

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Feedback

// What is said about the program itself, above the pages: a read-only profile, a crash, a model that does not
// respond, a graphics processor that does not work.
Column {
    id: notices

    required property StorageViewModel storage
    required property CrashViewModel crash
    required property EngineStatus engineStatus
    signal reportRequested

    StatusBanner {
        width: notices.width
        text: notices.storage.readOnlyText
    }
    CrashNotice {
        width: notices.width
        crash: notices.crash
        onReportRequested: notices.reportRequested()
    }
    StalledNotice {
        width: notices.width
        engineStatus: notices.engineStatus
    }
    NonFiniteNotice {
        width: notices.width
        engineStatus: notices.engineStatus
    }
    DeviceNotice {
        width: notices.width
        engineStatus: notices.engineStatus
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls

// The formats in which a conversation can be exported.
AppMenu {
    id: menu

    signal formatChosen(int format)

    AppMenuItem {
        text: qsTr("Web page (one HTML file)")
        iconName: "file"
        onTriggered: menu.formatChosen(TransferViewModel.Html)
    }
    AppMenuItem {
        text: qsTr("Markdown with a folder of media")
        iconName: "file-text"
        onTriggered: menu.formatChosen(TransferViewModel.Markdown)
    }
    AppMenuItem {
        text: qsTr("JSON, to import it again")
        iconName: "archive"
        onTriggered: menu.formatChosen(TransferViewModel.Json)
    }
}

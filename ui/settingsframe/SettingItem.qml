// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts

// One entry of a group of settings. A search shows it when all its words are among these.
Item {
    id: item

    property var words: [] // list of texts
    readonly property bool found: SettingsSearch.matches(words.join(" "))

    Layout.fillWidth: true
    implicitHeight: children.length > 0 ? children[0].implicitHeight : 0
    visible: found
}

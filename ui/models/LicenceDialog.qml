// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Feedback
import NextGpt.Style

// Shows under which licence a part is published, and asks to accept it. The acceptance is recorded beside the files.
AppDialog {
    id: dialog

    property int row: -1
    property string part: ""
    property string licence: ""
    property string address: ""
    property bool importing: false
    signal accepted

    function ask(row: int, part: string, licence: string, address: string, importing: bool) {
        dialog.row = row
        dialog.part = part
        dialog.licence = licence
        dialog.address = address
        dialog.importing = importing
        open()
    }

    //: %1: name of a part of a model
    title: qsTr("Licence of %1").arg(part)
    onOpened: cancel.forceActiveFocus(Qt.TabFocusReason)

    Label {
        Layout.fillWidth: true
        //: %1: name of a part of a model; %2: name of a licence
        text: qsTr("“%1” is published under the licence “%2”. Read its text before you accept it:").arg(dialog.part).arg(dialog.licence)
        wrapMode: Text.Wrap
        color: Theme.textSecondary
        lineHeight: Metrics.readingLine
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: link.implicitHeight + 2 * Metrics.m
        radius: Metrics.radiusControl
        color: Theme.sunken
        TextEdit {
            id: link
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Metrics.m
            anchors.verticalCenter: parent.verticalCenter
            text: dialog.address
            readOnly: true
            selectByMouse: true
            activeFocusOnTab: true
            wrapMode: TextEdit.WrapAnywhere
            color: Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentText
            font.family: Metrics.monoFamily
            font.pixelSize: Metrics.fontUi
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("Address of the licence")
        }
    }
    Label {
        Layout.fillWidth: true
        text: qsTr("Licences of models can forbid some uses, such as commercial ones. Your acceptance is recorded with the date beside the files.")
        wrapMode: Text.Wrap
        color: Theme.textTertiary
        font.pixelSize: Metrics.fontMeta
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Metrics.m
        spacing: Metrics.s
        layoutDirection: Qt.RightToLeft
        TextButton {
            prominent: true
            text: dialog.importing ? qsTr("Accept and import…") : qsTr("Accept and download")
            onClicked: {
                dialog.close()
                dialog.accepted()
            }
        }
        TextButton {
            id: cancel
            text: qsTr("Cancel")
            onClicked: dialog.close()
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// A model: what it generates, how large it is, whether it fits, and what can be done with it.
Card {
    id: row

    required property OwnModels owned
    required property string name
    required property string folder
    required property int origin
    required property var outputs
    required property var facts
    required property string memory
    required property bool fits
    required property bool demo
    required property bool current
    required property string problem
    required property string detail
    readonly property bool verifying: owned.verified === folder
    readonly property bool narrow: width < Metrics.settingsCompact * 1.4
    signal useRequested
    signal removeRequested

    implicitHeight: column.implicitHeight + 2 * Metrics.l
    border.color: current ? Theme.accent : Theme.hairline
    Accessible.role: Accessible.ListItem
    //: %1: name of a model
    Accessible.name: current ? qsTr("%1, in use").arg(name) : name

    Column {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Metrics.l
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.s

        GridLayout {
            width: parent.width
            columns: row.narrow ? 1 : 2
            columnSpacing: Metrics.m
            rowSpacing: Metrics.s
            Column {
                Layout.fillWidth: true
                spacing: Metrics.xs
                Flow {
                    width: parent.width
                    spacing: Metrics.s
                    Label {
                        width: Math.min(implicitWidth, parent.width)
                        text: row.name
                        elide: Text.ElideRight
                        font.weight: Font.DemiBold
                        Accessible.ignored: true
                    }
                    Badge {
                        visible: row.current
                        //: The chat uses this model
                        text: qsTr("In use")
                    }
                    Badge {
                        visible: row.demo
                        text: qsTr("Demo")
                    }
                }
                ModelOutputs {
                    width: parent.width
                    visible: row.memory !== ""
                    modalities: row.outputs
                }
                Label {
                    width: parent.width
                    visible: row.facts.length > 0
                    text: Format.facts(Array.from(row.facts))
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    color: Theme.textTertiary
                    font.pixelSize: Metrics.fontMeta
                }
            }
            Flow {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: row.narrow
                Layout.preferredWidth: row.narrow ? -1 : (use.visible ? use.width + spacing : 0) + open.width
                                                         + (remove.visible ? remove.width + spacing : 0)
                spacing: Metrics.xs
                TextButton {
                    id: use
                    visible: !row.current
                    enabled: !row.verifying
                    iconName: "message-square"
                    text: qsTr("Use in chat")
                    Accessible.description: row.name
                    onClicked: row.useRequested()
                }
                IconButton {
                    id: open
                    iconName: "folder-open"
                    //: %1: name of a model
                    text: qsTr("Show the folder of “%1”").arg(row.name)
                    onClicked: row.owned.openFolder(row.folder)
                }
                IconButton {
                    id: remove
                    visible: row.origin === ModelOrigin.Made
                    enabled: !row.current
                    iconName: "trash-2"
                    //: %1: name of a model
                    text: row.current ? qsTr("“%1” is in use; use another model to remove it").arg(row.name)
                                      : qsTr("Remove “%1”…").arg(row.name)
                    onClicked: row.removeRequested()
                }
            }
        }
        RowLayout {
            width: parent.width
            visible: row.memory !== ""
            spacing: Metrics.s
            Icon {
                Layout.alignment: Qt.AlignTop
                name: row.fits ? "circle-check" : "triangle-alert"
                color: row.fits ? Theme.ok : Theme.warning
            }
            Label {
                Layout.fillWidth: true
                text: row.memory
                wrapMode: Text.Wrap
                color: Theme.textSecondary
                font.pixelSize: Metrics.fontMeta
            }
        }
        FailureNote {
            width: parent.width
            visible: row.problem !== ""
            text: row.problem
            detail: row.detail
        }
        ProgressLine {
            width: parent.width
            visible: row.verifying
            share: row.verifying ? row.owned.share : -1
            text: qsTr("The files of the model are being verified…")
            onCancelled: row.owned.cancelUse()
        }
    }
}

/**
 * The scripts an Exchange administrator runs, made for exactly the chosen rooms. Pure.
 * https://learn.microsoft.com/powershell/module/exchange/set-calendarprocessing
 * https://learn.microsoft.com/exchange/permissions-exo/application-rbac
 */
import type { RoomChoice } from '@ones/contract';

/** In single quotes nothing has a meaning but the quote itself. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function eachRoom(rooms: RoomChoice): string {
  if (rooms.mode === 'all')
    return '$rooms = (Get-Mailbox -RecipientTypeDetails RoomMailbox -ResultSize Unlimited).PrimarySmtpAddress';
  return `$rooms = @(\n${rooms.addresses.map((address) => `  ${quoted(address)}`).join(',\n')}\n)`;
}

/** Titles are kept, and with them the private mark, so that what is private stays known as such (rule S12). */
export function delegateScript(rooms: RoomChoice, delegate: string): string {
  return [
    'Connect-ExchangeOnline',
    eachRoom(rooms),
    `$delegate = ${quoted(delegate)}`,
    'foreach ($room in $rooms) {',
    '  Set-CalendarProcessing -Identity $room -AutomateProcessing AutoAccept `',
    '    -AllBookInPolicy $false -AllRequestInPolicy $true -ResourceDelegates $delegate `',
    '    -ForwardRequestsToDelegates $true -TentativePendingApproval $true `',
    '    -ScheduleOnlyDuringWorkHours $false -EnforceSchedulingHorizon $false `',
    '    -BookingWindowInDays 1080 -MaximumDurationInMinutes 0 `',
    '    -DeleteSubject $false -AddOrganizerToSubject $false -DeleteComments $false -RemovePrivateProperty $false',
    '  Add-MailboxPermission -Identity $room -User $delegate -AccessRights FullAccess -AutoMapping $false',
    '}',
  ].join('\n');
}

/** Grants the calendars of the chosen rooms and of nothing else. */
export function restrictScript(rooms: RoomChoice, clientId: string): string {
  return [
    'Connect-ExchangeOnline',
    '# Object ID of the enterprise application in Microsoft Entra ID',
    "$objectId = Read-Host 'Object ID'",
    `New-ServicePrincipal -AppId ${quoted(clientId)} -ObjectId $objectId -DisplayName 'ONES'`,
    ...(rooms.mode === 'all' ? [`$filter = "RecipientTypeDetails -eq 'RoomMailbox'"`] : groupLines(rooms)),
    "New-ManagementScope -Name 'ONES rooms' -RecipientRestrictionFilter $filter",
    `New-ManagementRoleAssignment -App ${quoted(clientId)} -Role 'Application Calendars.ReadWrite' -CustomResourceScope 'ONES rooms'`,
    `Test-ServicePrincipalAuthorization -Identity ${quoted(clientId)} | Format-Table`,
  ].join('\n');
}

function groupLines(rooms: RoomChoice): string[] {
  return [
    eachRoom(rooms),
    "$group = New-DistributionGroup -Name 'ONES rooms' -Type Security",
    "foreach ($room in $rooms) { Add-DistributionGroupMember -Identity 'ONES rooms' -Member $room }",
    `$filter = "MemberOfGroup -eq '$($group.DistinguishedName)'"`,
  ];
}
